import { ChevronRight, CircleDashed, CornerDownLeft, Frame, StickyNote } from 'lucide-react';
import { memo, type CSSProperties, type Ref } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import type { Mark } from '../../model/compare';
import { sitesOf } from '../../model/homes';
import type { ClaimId } from '../../model/ids';
import { emptyBoxText } from '../../model/layout/free-boxes';
import { countHidden } from '../../model/layout/hidden-claims';
import { chipWord } from '../../model/layout/layout-tree';
import { message } from '../../model/messages/message';
import type { OutlineRow } from '../../model/outline';
import { ArgumentSymbol } from '../editor/argument-symbol';
import { MarkSign } from '../history/mark-sign';
import { RowEditor } from './row-editor';
import { nameOfRow, otherPlaceOf, stepHint, textOf } from './row-words';

interface OutlineItemProps {
  readonly row: OutlineRow;
  readonly map: ArgumentMap;
  readonly place: number;
  /** Pixels from the top of the tree. */
  readonly start: number;
  /** Set on rows whose height depends on their words. */
  readonly measure: Ref<HTMLDivElement> | undefined;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly isStepSelected: boolean;
  readonly isCarried: boolean;
  /** What is being typed, here or on the card. */
  readonly draft: string | undefined;
  readonly isEditing: boolean;
  /** What became of it, where an earlier moment is compared with now. */
  readonly mark: Mark | null;
}

/** Deeper rows keep this indent: words need room. */
const deepestIndent = 12;

export const rowId = (key: string): string => `outline-${key}`;

function Sign({ row, map }: { readonly row: OutlineRow; readonly map: ArgumentMap }) {
  const { sign, kind } = row;
  if (kind === 'contention') return null;
  if (kind === 'note' || kind === 'frame') {
    const Icon = kind === 'note' ? StickyNote : Frame;
    return (
      <span className="outline-sign" title={message(kind === 'note' ? 'arranging.note' : 'arranging.frame')}>
        <Icon size={12} strokeWidth={1.75} aria-hidden />
      </span>
    );
  }
  if (sign === null) {
    return (
      <span className="outline-sign" title={message('outline.looseHint')}>
        <CircleDashed size={12} strokeWidth={1.75} aria-hidden />
      </span>
    );
  }
  const isStep = kind !== 'question';
  return (
    <span
      className={sign === 'and' ? 'outline-sign and-sign' : 'outline-sign'}
      data-action={isStep ? 'step' : undefined}
      data-word={sign === 'and' ? undefined : chipWord(sign)}
      title={isStep ? stepHint(map, row) : undefined}
    >
      {sign === 'and' ? '&' : <ArgumentSymbol symbol={sign} />}
    </span>
  );
}

/** How the fold is changed by pointer; the keyboard has the arrows. */
function Fold({ isFolded, hidden }: { readonly isFolded: boolean; readonly hidden: number }) {
  const hint = isFolded ? message('outline.unfoldHint', { count: hidden }) : message('outline.foldHint');
  return (
    <span className="outline-fold" data-action="fold" title={hint} aria-hidden>
      {isFolded ? (
        <>
          +{hidden}
          <ChevronRight className="mirrored" size={12} strokeWidth={2} />
        </>
      ) : null}
    </span>
  );
}

function emptyText(kind: OutlineRow['kind']): string {
  return kind === 'note' || kind === 'frame' ? emptyBoxText(kind) : message('map.emptyClaim');
}

export const OutlineItem = memo(function OutlineItem(props: OutlineItemProps) {
  const { row, map, place, start, measure, isCurrent, isSelected, isStepSelected, draft, isEditing, mark } = props;
  const { kind, level, isFolded } = row;
  const hidden = isFolded ? countHidden(sitesOf(map).siteOf.get(row.record as ClaimId)?.steps ?? []) : 0;
  const text = draft ?? textOf(map, row);
  const other = otherPlaceOf(map, row);
  const name = nameOfRow(map, row, { other, hidden, isStepSelected });
  const indent = Math.min(Math.max(level - (row.isUnderContention ? 2 : 1), 0), deepestIndent);
  const states = {
    'is-current': isCurrent,
    'is-selected': isSelected,
    'is-step': isStepSelected,
    'is-carried': props.isCarried,
    'is-editing': isEditing,
    'is-folded': isFolded,
    'is-shared': row.isShared,
  };
  const on = Object.entries(states).flatMap(([name, isOn]) => (isOn ? [name] : []));
  return (
    <div
      ref={measure}
      id={rowId(row.key)}
      className={['outline-row', `outline-${kind}`, ...on].join(' ')}
      role="treeitem"
      aria-level={level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-selected={isSelected || isStepSelected}
      aria-expanded={row.isFoldable ? !isFolded : undefined}
      aria-label={mark === null ? name : `${name} ${message(`history.mark.${mark}`)}`}
      data-mark={mark ?? undefined}
      data-index={place}
      data-key={row.key}
      data-record={row.record}
      style={{ transform: `translateY(${start}px)`, '--indent': indent } as CSSProperties}
    >
      <Sign row={row} map={map} />
      <span className="outline-words">
        {isEditing ? (
          <RowEditor row={row} text={text} />
        ) : (
          <span className="outline-text" dir="auto" title={text}>
            {text === '' ? emptyText(kind) : text}
          </span>
        )}
        {other === null ? null : (
          <span className="outline-other" data-action="other" title={message('outline.goThere', { place: other })}>
            <CornerDownLeft className="mirrored" size={11} strokeWidth={2} aria-hidden />
            <span dir="auto">{other}</span>
          </span>
        )}
      </span>
      {mark === null ? null : <MarkSign mark={mark} />}
      {row.isFoldable ? <Fold isFolded={isFolded} hidden={hidden} /> : null}
    </div>
  );
});
