import type { ArgumentMap } from '../../model/argument-map';
import { homeInference, kindOf } from '../../model/facts';
import type { ClaimId, InferenceId, QuestionId, RecordId } from '../../model/ids';
import { premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import type { Claim, Inference } from '../../model/records';
import { ArgumentSymbol } from '../editor/argument-symbol';
import { useMap, useView } from '../state/app-context';
import { ClaimFacts, ClaimQuestions } from './claim-facts';
import '../styles/claim-facts.css';
import '../styles/reader.css';

interface Shown {
  readonly step: Inference | undefined;
  readonly claims: readonly Claim[];
  /** The words of an open question, which is no claim. */
  readonly question: string | null;
}

function shownOf(map: ArgumentMap, id: RecordId | null): Shown | null {
  const claim = map.claims.get(id as ClaimId);
  if (claim?.deletedAt === null) return { step: homeInference(map, claim.id), claims: [claim], question: null };
  const step = map.inferences.get(id as InferenceId);
  if (step?.deletedAt === null) return { step, claims: premisesOf(map, step), question: null };
  const question = map.questions.get(id as QuestionId);
  return question?.deletedAt === null ? { step: undefined, claims: [], question: question.text } : null;
}

/** The selected card's words, large, with what stands behind them. */
export function ReaderPane() {
  const map = useMap(state => state.map);
  const selected = useView(view => view.selection.at(-1) ?? null);
  const shown = shownOf(map, selected);
  return (
    <aside className="reader-pane" data-pane="reader" aria-label={message('reading.pane')} tabIndex={0} data-selectable>
      {shown === null ? <p className="reader-hint">{message('reading.nothingSelected')}</p> : null}
      {shown?.step === undefined ? null : (
        <p className="reader-word">
          <ArgumentSymbol symbol={kindOf(map, shown.step)} size={14} />
          {message(`reading.word.${kindOf(map, shown.step)}`)}
        </p>
      )}
      {shown?.question === null || shown === null ? null : (
        <p className="reader-text" dir="auto">
          {message('reading.asks', { text: shown.question })}
        </p>
      )}
      {shown?.claims.map(claim => (
        <section key={claim.id} className="reader-claim">
          <p className="reader-text" dir="auto">
            {claim.text.trim() || message('map.emptyClaim')}
          </p>
          <ClaimFacts map={map} claim={claim} />
          <ClaimQuestions map={map} claim={claim} />
          {claim.note.trim() === '' ? null : (
            <p className="reader-note" dir="auto">
              {claim.note}
            </p>
          )}
        </section>
      ))}
    </aside>
  );
}
