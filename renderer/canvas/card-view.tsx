import type { NodeProps } from '@xyflow/react';
import { ChevronRight, Plus } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { LaidCard } from '../../model/layout/layout';
import { numberInWords } from '../../model/messages/in-words';
import { message } from '../../model/messages/message';
import { useFoundPassages } from '../finding/use-found-passages';
import { useShade } from '../finding/use-shade';
import { MarkSign } from '../history/mark-sign';
import { useMark } from '../history/use-mark';
import { useMap, useView } from '../state/app-context';
import type { ViewState } from '../state/view-store';
import { nameOfCard } from './accessible-name';
import type { ClaimId } from '../../model/ids';
import { CardEditor } from './card-editor';
import { CardSigns } from './card-signs';
import { CardText } from './card-text';
import type { CardNode } from './nodes';
import { typedLines } from './typed-lines';

function isFocused({ focused }: ViewState, card: LaidCard): boolean {
  return focused === card.key || (focused === card.record && card.kind !== 'reference');
}

/** A reference card is selected only where it was reached itself. */
function isSelected(view: ViewState, card: LaidCard): boolean {
  if (!view.selection.includes(card.record)) return false;
  return card.kind !== 'reference' || view.focused === card.key;
}

function classesOf(card: LaidCard, isHollow: boolean, states: Readonly<Record<string, boolean>>): string {
  const on = Object.entries(states).filter(([, isOn]) => isOn);
  return [
    'card nopan',
    `card-${card.kind}`,
    `side-${card.side}`,
    ...(isHollow ? ['card-hollow'] : []),
    ...on.map(([name]) => `is-${name}`),
  ].join(' ');
}

export const elementId = (key: string): string => `map-${key}`;

export const CardView = memo(function CardView({ data }: NodeProps<CardNode>) {
  const { card, badge } = data;
  const focused = useView(view => isFocused(view, card));
  const selected = useView(view => isSelected(view, card));
  const carried = useView(
    view => view.carried?.claimIds.includes(card.record as ClaimId) === true && card.kind !== 'reference',
  );
  const ring = useView(view => view.isFocusVisible);
  const editor = useMap(state => (card.kind === 'reference' ? undefined : state.editors.get(`${card.record}/text`)));
  const name = useMap(state => nameOfCard(state.map, card));
  const mark = useMark(card.record);
  const shade = useShade(card.record);
  const typed = useMap(state => state.drafts.get(card.record));
  const shown = useMemo(
    () => (typed === undefined ? card : { ...card, lines: typedLines(card, typed) }),
    [card, typed],
  );
  const passages = useFoundPassages(shown.lines, shade === 'hit');
  const isEditing = editor?.place === 'card';
  const states = {
    selected,
    editing: isEditing,
    focused: focused && ring && !isEditing,
    implicit: card.isImplicit,
    folded: badge !== null,
    carried,
    marked: mark !== null,
    hit: shade === 'hit',
    dim: shade === 'dim' && !isEditing,
  };
  return (
    <div
      id={elementId(card.key)}
      className={classesOf(card, card.isAssumption || card.kind === 'question', states)}
      data-testid="claim-card"
      data-key={card.key}
      data-record={card.record}
      role="group"
      aria-label={mark === null ? name : `${name} ${message(`history.mark.${mark}`)}`}
      data-mark={mark ?? undefined}
      aria-current={selected ? 'true' : undefined}
    >
      <div className="card-sheet">
        {isEditing ? (
          <CardEditor card={card} text={editor.text} />
        ) : (
          <CardText card={shown} foot={card.foot} passages={passages} />
        )}
        {isEditing && card.foot !== null ? <div className="card-foot">{message('editor.editorFoot')}</div> : null}
      </div>
      <CardSigns card={card} />
      {mark === null ? null : <MarkSign mark={mark} />}
      {badge === null ? null : (
        <button
          type="button"
          className="fold-badge nopan"
          data-action="unfold"
          tabIndex={-1}
          aria-label={message('editor.name.hidden', { count: badge.count })}
          style={{ left: badge.x - card.x, top: badge.y - card.y, width: badge.width, height: badge.height }}
        >
          <ChevronRight size={11} strokeWidth={2.2} aria-hidden /> {numberInWords(badge.count)}
        </button>
      )}
      {card.kind === 'reference' || card.kind === 'incomplete' || card.kind === 'question' ? null : (
        <button
          type="button"
          className="card-plus nopan"
          data-action="add"
          tabIndex={-1}
          aria-label={message('command.addReason')}
          title={message('editor.plusHint')}
        >
          <Plus size={14} strokeWidth={2.2} aria-hidden />
        </button>
      )}
    </div>
  );
});
