import { Fragment } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import { kindOf } from '../../model/facts';
import type { ClaimId } from '../../model/ids';
import { indexOf, premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { type Slide, slideOfRecord } from '../../model/presentation';
import { ArgumentSymbol } from '../editor/argument-symbol';
import { ClaimFacts, ClaimQuestions } from './claim-facts';

interface SlideProps {
  readonly map: ArgumentMap;
  readonly slide: Slide;
}

const agendaLength = 6;

function textOf(map: ArgumentMap, id: ClaimId): string {
  return map.claims.get(id)?.text.trim() || message('map.emptyClaim');
}

/** What is to come below a claim. */
function Agenda({ map, root }: { readonly map: ArgumentMap; readonly root: ClaimId }) {
  const steps = indexOf(map).inferencesAt.get(root) ?? [];
  if (steps.length === 0) return null;
  return (
    <section className="slide-agenda" aria-label={message('reading.agenda')}>
      <ol>
        {steps.slice(0, agendaLength).map(step => {
          const [premise] = premisesOf(map, step);
          return (
            <li key={step.id}>
              <ArgumentSymbol symbol={kindOf(map, step)} size={18} />
              <span dir="auto">
                {premise === undefined ? message('map.incompleteReason') : textOf(map, premise.id)}
              </span>
            </li>
          );
        })}
        {steps.length > agendaLength ? (
          <li>
            <span>{message('reading.agendaMore', { count: steps.length - agendaLength })}</span>
          </li>
        ) : null}
      </ol>
    </section>
  );
}

function Root({ map, slide }: SlideProps) {
  const [id] = slide.claims;
  const claim = id === undefined ? undefined : map.claims.get(id);
  if (claim === undefined) return null;
  const isContention = slide.kind === 'contention';
  const lead = isContention ? map.map.question.trim() : message('reading.loose');
  return (
    <div className="slide-root">
      {lead === '' ? null : (
        <p className="slide-lead" dir="auto">
          {lead}
        </p>
      )}
      <h2 className="slide-contention" dir="auto">
        {textOf(map, claim.id)}
      </h2>
      <ClaimFacts map={map} claim={claim} />
      <ClaimQuestions map={map} claim={claim} />
      <Agenda map={map} root={claim.id} />
    </div>
  );
}

/** "2 reasons, 1 objection"; empty when nothing stands at the claim. */
function whatFollows(map: ArgumentMap, id: ClaimId): string {
  const steps = indexOf(map).inferencesAt.get(id) ?? [];
  if (steps.length === 0) return '';
  const reasons = steps.filter(({ polarity }) => polarity === 'support').length;
  const objections = steps.length - reasons;
  return message('map.summary', { reasons, objections, both: reasons > 0 && objections > 0 ? 'yes' : 'no' });
}

function Premise({ map, slide, id }: SlideProps & { readonly id: ClaimId }) {
  const claim = map.claims.get(id);
  if (claim === undefined) return null;
  const isElsewhere = slide.elsewhere.has(id);
  const below = isElsewhere
    ? message('reading.elsewhere', { slide: slideOfRecord(map, id) + 1 })
    : whatFollows(map, claim.id);
  return (
    <div className="slide-card" data-is-hollow={claim.isAssumption || claim.isImplicit || undefined}>
      <h2 dir="auto">{textOf(map, id)}</h2>
      <ClaimFacts map={map} claim={claim} />
      {isElsewhere ? null : <ClaimQuestions map={map} claim={claim} />}
      {below === '' ? null : <p className="slide-below">{below}</p>}
    </div>
  );
}

/** One slide: a claim that stands for itself, or a step with its premises. */
export function SlideView({ map, slide }: SlideProps) {
  const inference = slide.inference === null ? undefined : map.inferences.get(slide.inference);
  if (inference === undefined) return <Root map={map} slide={slide} />;
  const kind = kindOf(map, inference);
  return (
    <div className="slide-step" data-kind={kind}>
      <p className="slide-word">
        <ArgumentSymbol symbol={kind} size={24} />
        {message(`reading.word.${kind}`)}
      </p>
      <div className="slide-cards">
        {slide.claims.map((id, index) => (
          <Fragment key={id}>
            {index === 0 ? null : <p className="slide-and">{message('reading.and')}</p>}
            <Premise map={map} slide={slide} id={id} />
          </Fragment>
        ))}
        {slide.claims.length === 0 ? <p className="slide-card">{message('map.incompleteReason')}</p> : null}
      </div>
    </div>
  );
}

/** The slide in one breath, for whoever does not see it. */
export function wordsOfSlide(map: ArgumentMap, slide: Slide): string {
  const inference = slide.inference === null ? undefined : map.inferences.get(slide.inference);
  const texts = slide.claims.map(id => textOf(map, id));
  const text = texts.join(` ${message('reading.and')} `);
  return inference === undefined ? text : `${message(`reading.word.${kindOf(map, inference)}`)}: ${text}`;
}
