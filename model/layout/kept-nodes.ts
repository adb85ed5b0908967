import type { CardFace } from './card-face';
import type { CardNode, GroupNode } from './layout-tree';

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function isSameFace(a: CardFace, b: CardFace): boolean {
  if (a === b) return true;
  const isSameFoot = a.foot?.text === b.foot?.text && a.foot?.role === b.foot?.role && a.foot?.grade === b.foot?.grade;
  return a.width === b.width && a.height === b.height && isSameFoot && isSameList(a.lines, b.lines);
}

/** What may change about the card of one state of a record. */
type CardFacts = Pick<CardNode, 'kind' | 'inference' | 'side' | 'face' | 'hiddenCount' | 'groups' | 'pin'>;
type GroupFacts = Pick<GroupNode, 'kind' | 'word' | 'chipWidth' | 'premises' | 'attacks'>;

/** Whether nothing at or below the card changed: what was computed for it holds, and screens see the same objects. */
export function isSameCard(a: CardNode, b: CardFacts): boolean {
  return (
    a.kind === b.kind &&
    a.inference === b.inference &&
    a.side === b.side &&
    a.hiddenCount === b.hiddenCount &&
    a.pin === b.pin &&
    isSameFace(a.face, b.face) &&
    isSameList(a.groups, b.groups)
  );
}

export function isSameGroup(a: GroupNode, b: GroupFacts): boolean {
  return (
    a.kind === b.kind &&
    a.word === b.word &&
    a.chipWidth === b.chipWidth &&
    isSameList(a.premises, b.premises) &&
    isSameList(a.attacks, b.attacks)
  );
}
