import type { NodeProps } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { boxTextStyle, emptyBoxText } from '../../model/layout/free-boxes';
import type { LaidBox } from '../../model/layout/layout';
import { startOffset } from '../../model/layout/turned';
import { isMirrored } from '../../model/messages/current-language';
import { message } from '../../model/messages/message';
import { writtenField, writtenWords } from '../../model/written-words';
import type { Passage } from '../../model/text-match';
import { useFoundPassages } from '../finding/use-found-passages';
import { useShade } from '../finding/use-shade';
import { MarkSign } from '../history/mark-sign';
import { useMark } from '../history/use-mark';
import { useMap, useShownMap, useView } from '../state/app-context';
import { nameOfBox } from './accessible-name';
import { BoxEditor } from './box-editor';
import { Line } from './card-text';
import { elementId } from './card-view';
import type { BoxNode } from './nodes';
import { placedBox } from './placing';
import { evenLines } from './typed-lines';
import '../styles/free-boxes.css';

function Words({
  box,
  passages,
}: {
  readonly box: LaidBox;
  readonly passages: readonly (readonly Passage[])[] | null;
}) {
  return (
    <div className={`box-lines${box.lines.length === 0 ? ' is-empty' : ''}`} dir="auto">
      {(box.lines.length === 0 ? [emptyBoxText(box.kind)] : box.lines).map((line, place) => (
        <div key={place} className="box-line">
          <Line line={line} passages={passages?.[place] ?? []} />
        </div>
      ))}
    </div>
  );
}

/** Where the layout put it, so that no card hides it; while it is written it may be longer. */
function placeOfTitle({ width, words }: LaidBox, isEditing: boolean): CSSProperties {
  const start = startOffset({ x: 0, width }, words, isMirrored());
  const room = Math.max(width - start, words.width);
  return { insetInlineStart: start, top: words.y, width: isEditing ? room : words.width };
}

/** A note or a frame. Only the edge and the title of a frame take the pointer, so that the map within it is at hand. */
export const BoxView = memo(function BoxView({ data }: NodeProps<BoxNode>) {
  const { box } = data;
  const { past } = useShownMap();
  const isReader = useView(view => view.reader !== null);
  const isChangeable = past === null && !isReader;
  const isSelected = useView(view => view.selection.includes(box.record));
  const isFocused = useView(view => view.isFocusVisible && view.focused === box.key);
  const placing = useView(view => (view.placing?.record === box.record ? view.placing : null));
  const editor = useMap(state => state.editors.get(`${box.record}/${writtenField(box.kind)}`));
  const name = useMap(state => nameOfBox(box.kind, writtenWords(state.map, box.record)));
  const shade = useShade(box.record);
  const passages = useFoundPassages(box.lines, shade === 'hit');
  const mark = useMark(box.record);
  const isEditing = editor?.place === 'card';
  const states = {
    selected: isSelected,
    focused: isFocused && !isEditing,
    editing: isEditing,
    placing: placing !== null,
    hit: shade === 'hit',
    dim: shade === 'dim' && !isEditing,
  };
  const on = Object.entries(states).flatMap(([state, isOn]) => (isOn ? [`is-${state}`] : []));
  const { x, y, width, height } = placedBox({ x: 0, y: 0, width: box.width, height: box.height }, placing);
  return (
    <div
      id={elementId(box.key)}
      className={['free-box', `box-${box.kind}`, ...on].join(' ')}
      style={{
        width,
        height,
        transform: placing === null ? undefined : `translate(${x}px, ${y}px)`,
        ['--tint' as string]: `var(--tint-${box.tint})`,
        ['--tint-edge' as string]: `var(--tint-${box.tint}-edge)`,
      }}
      data-testid={box.kind}
      data-key={box.key}
      data-record={box.record}
      role="group"
      aria-label={mark === null ? name : `${name} ${message(`history.mark.${mark}`)}`}
      data-mark={mark ?? undefined}
      aria-current={isSelected ? 'true' : undefined}
    >
      {box.kind === 'frame' ? (
        <>
          {(['top', 'right', 'bottom', 'left'] as const).map(side => (
            <span key={side} className={`frame-edge frame-edge-${side} nopan`} />
          ))}
        </>
      ) : null}
      <div className="box-words nopan" style={box.kind === 'frame' ? placeOfTitle(box, isEditing) : undefined}>
        {isEditing ? (
          <BoxEditor
            className="box-editor nopan nodrag nowheel"
            style={box.kind === 'note' ? evenLines(editor.text, boxTextStyle(box)) : {}}
            box={box}
            text={editor.text}
          />
        ) : (
          <Words box={box} passages={passages} />
        )}
      </div>
      {mark === null ? null : <MarkSign mark={mark} />}
      {isChangeable && isSelected ? (
        <span className="box-resize nopan" data-action="resize" title={message('arranging.resize')} />
      ) : null}
    </div>
  );
});
