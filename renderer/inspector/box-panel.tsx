import type { ArgumentMap } from '../../model/argument-map';
import type { FreeBox } from '../../model/edits/free-boxes';
import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import { heldCount } from '../../model/layout/frames';
import { tints } from '../../model/records';
import { GoTo } from './go-to';
import { type InspectorTools, shownText } from './inspector-tools';
import { RecordText } from './record-text';
import { Section } from './section';

interface BoxPanelProps {
  readonly map: ArgumentMap;
  readonly box: FreeBox;
  readonly tools: InspectorTools;
}

/** A note or a frame: its words, its colour, and the claim whose card it moves with. */
export function BoxPanel({ map, box, tools }: BoxPanelProps) {
  const { store } = tools;
  const isNote = box.kind === 'note';
  const beside = box.besideId === null ? undefined : map.claims.get(box.besideId);
  return (
    <>
      <div className="inspector-section">
        <p className="inspector-role">{message(isNote ? 'arranging.note' : 'arranging.frame')}</p>
        <RecordText
          store={store}
          item={box}
          field={isNote ? 'text' : 'title'}
          label={message(isNote ? 'arranging.noteText' : 'arranging.frameTitle')}
          isLabelHidden
          placeholder={message(isNote ? 'arranging.noteHint' : 'arranging.frameHint')}
          stepLabel={message(isNote ? 'arranging.step.text' : 'arranging.step.title')}
          shape="wrapped"
          className="field-quiet inspector-title"
        />
      </div>
      <Section heading={message('arranging.colour')}>
        <div className="swatches" role="radiogroup" aria-label={message('arranging.colour')}>
          {tints.map(tint => (
            <label key={tint} className="swatch-choice">
              <input
                type="radio"
                name={`colour-${box.id}`}
                checked={box.colour === tint}
                onChange={() =>
                  store.commit(message('arranging.colourStep', { colour: tint }), setField(box, 'colour', tint))
                }
              />
              <span
                className="swatch"
                style={{ background: `var(--tint-${tint})`, borderColor: `var(--tint-${tint}-edge)` }}
              />
              {message(`arranging.colour.${tint}`)}
            </label>
          ))}
        </div>
      </Section>
      <Section heading={message('arranging.stands')}>
        {box.kind === 'frame' && box.around !== null ? (
          <p className="inspector-help">{message('arranging.holds', { count: heldCount(map, box.around) })}</p>
        ) : null}
        {beside === undefined ? (
          <p className="inspector-help">{message('arranging.onCanvas')}</p>
        ) : (
          <>
            <p className="inspector-help">{message('arranging.besideClaim')}</p>
            <GoTo tools={tools} record={beside.id} text={shownText(beside)} />
          </>
        )}
      </Section>
    </>
  );
}
