import { Lock, Pin } from 'lucide-react';
import type { ArgumentMap } from '../../model/argument-map';
import type { ClaimId } from '../../model/ids';
import type { LaidCard } from '../../model/layout/layout';
import { indexOf } from '../../model/map-index';
import { useMap } from '../state/app-context';
import '../styles/arranging.css';

/** A word, since a store's answer is compared by identity. */
function signsOf(map: ArgumentMap, { kind, record }: LaidCard): '' | 'pinned' | 'locked' | 'pinned locked' {
  if (kind === 'reference') return '';
  const isPinned = indexOf(map).pinOf.has(record as ClaimId);
  if (map.claims.get(record as ClaimId)?.isLocked === true) return isPinned ? 'pinned locked' : 'locked';
  return isPinned ? 'pinned' : '';
}

const look = { size: 12, strokeWidth: 2, 'aria-hidden': true } as const;

/** At the card's upper corner: it was moved by hand, or its branch is locked. Its name says so too. */
export function CardSigns({ card }: { readonly card: LaidCard }) {
  const signs = useMap(state => signsOf(state.map, card));
  if (signs === '') return null;
  return (
    <span className="card-signs" data-signs={signs}>
      {signs.includes('pinned') ? <Pin {...look} /> : null}
      {signs.includes('locked') ? <Lock {...look} /> : null}
    </span>
  );
}
