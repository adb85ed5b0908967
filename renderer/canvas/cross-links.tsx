import { memo } from 'react';
import type { RecordId } from '../../model/ids';
import type { LaidCard, Layout } from '../../model/layout/layout';
import { linksSide } from './path-boxes';

interface CrossLinksProps {
  readonly layout: Layout;
  /** The selected and the pointed-at record; null where there is none. */
  readonly selected: RecordId | null;
  readonly hovered: RecordId | null;
}

/** From the near edge of a stand-in to the near edge of the place it stands for. */
function way(from: LaidCard, to: LaidCard): string {
  const isRight = to.x > from.x;
  const start = { x: isRight ? from.x + from.width : from.x, y: from.y + from.height / 2 };
  const end = { x: isRight ? to.x : to.x + to.width, y: to.y + Math.min(to.height / 2, 24) };
  const middle = (start.x + end.x) / 2;
  return `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`;
}

/** A claim used at several places: one line from each stand-in to its own place, while it is selected or pointed at. */
export const CrossLinks = memo(function CrossLinks({ layout, selected, hovered }: CrossLinksProps) {
  const isMeant = ({ record }: LaidCard): boolean => record === selected || record === hovered;
  const references = layout.cards.filter(card => card.kind === 'reference' && isMeant(card));
  if (references.length === 0) return null;
  const homes = new Map(layout.cards.filter(isMeant).map(card => [card.key, card]));
  return (
    <svg className="links" width={linksSide} height={linksSide} aria-hidden>
      {references.map(reference => {
        const home = homes.get(reference.record);
        return home === undefined ? null : <path key={reference.key} className="cross-link" d={way(reference, home)} />;
      })}
    </svg>
  );
});
