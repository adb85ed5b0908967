import { useEffect, useRef } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import { countsOf } from '../../model/counts';
import type { ClaimId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { seenDirection } from '../../model/layout/turned';
import { isMirrored } from '../../model/messages/current-language';
import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import type { Direction } from '../../model/records';
import { ButtonList } from '../controls/button-list';
import { Segmented } from '../controls/segmented';
import { giveFocus } from '../editor/panes';
import { GoTo } from './go-to';
import { type InspectorTools, shownText } from './inspector-tools';
import { RecordText } from './record-text';
import { Section } from './section';

const directions: readonly Direction[] = ['down', 'up', 'left', 'right'];
const counted = ['claims', 'reasons', 'objections', 'undercuts', 'backings', 'sources'] as const;

function OpenQuestions({ map, tools }: { readonly map: ArgumentMap; readonly tools: InspectorTools }) {
  const open = [...indexOf(map).questionsAbout.values()]
    .flat()
    .filter(({ answeredById }) => answeredById === null || map.claims.get(answeredById)?.deletedAt !== null);
  return (
    <Section heading={message('inspector.openQuestions')}>
      {open.length === 0 ? <p className="inspector-help">{message('inspector.noOpenQuestions')}</p> : null}
      <ButtonList>
        {open.map(question => {
          const about = map.claims.get(question.aboutId as ClaimId);
          return (
            <GoTo
              key={question.id}
              tools={tools}
              record={question.id}
              text={shownText(question)}
              foot={
                about === undefined
                  ? message('inspector.aboutTheMap')
                  : message('inspector.aboutText', { text: shownText(about) })
              }
            />
          );
        })}
      </ButtonList>
    </Section>
  );
}

/** The map itself, when nothing in it is selected. */
export function MapPanel({ map, tools }: { readonly map: ArgumentMap; readonly tools: InspectorTools }) {
  const { store, request, endRequest } = tools;
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (request !== 'map') return;
    giveFocus(head.current?.querySelector('textarea') ?? null);
    endRequest();
  }, [request, endRequest]);
  const counts = countsOf(map);
  const common = { store, item: map.map };
  return (
    <>
      <div className="inspector-section" ref={head}>
        <p className="inspector-role">{message('inspector.map')}</p>
        <RecordText
          {...common}
          field="title"
          label={message('inspector.mapTitle')}
          isLabelHidden
          stepLabel={message('inspector.step.mapTitle')}
          shape="wrapped"
          className="field-quiet inspector-title"
        />
        <RecordText
          {...common}
          field="question"
          label={message('inspector.mapQuestion')}
          placeholder={message('inspector.mapQuestionPlaceholder')}
          stepLabel={message('inspector.step.mapQuestion')}
          shape="wrapped"
        />
        <RecordText
          {...common}
          field="marking"
          label={message('inspector.marking')}
          placeholder={message('inspector.markingPlaceholder')}
          stepLabel={message('inspector.step.marking')}
        />
        <div className="field">
          <span className="field-label">{message('inspector.direction')}</span>
          <Segmented<Direction>
            label={message('inspector.direction')}
            value={seenDirection(map.map.direction, isMirrored())}
            segments={directions.map(value => ({ value, label: message(`inspector.direction.${value}`) }))}
            onChange={value => {
              if (value === null) return;
              store.commit(
                message('inspector.step.direction'),
                setField(map.map, 'direction', seenDirection(value, isMirrored())),
              );
            }}
          />
        </div>
      </div>
      <Section heading={message('inspector.counts')}>
        <dl className="inspector-counts">
          {counted
            .filter(name => name === 'claims' || counts[name] > 0)
            .map(name => (
              <div key={name}>
                <dt>{message(`inspector.count.${name}`)}</dt>
                <dd>{counts[name]}</dd>
              </div>
            ))}
        </dl>
      </Section>
      <OpenQuestions map={map} tools={tools} />
    </>
  );
}
