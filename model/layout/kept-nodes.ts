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

function isSameCard(a: CardNode, b: CardNode): boolean {
  return (
    a.key === b.key &&
    a.kind === b.kind &&
    a.inference === b.inference &&
    a.side === b.side &&
    a.hiddenCount === b.hiddenCount &&
    a.pin === b.pin &&
    a.isAssumption === b.isAssumption &&
    a.isImplicit === b.isImplicit &&
    isSameFace(a.face, b.face) &&
    isSameList(a.groups, b.groups)
  );
}

function isSameGroup(a: GroupNode, b: GroupNode): boolean {
  return (
    a.record === b.record &&
    a.kind === b.kind &&
    a.word === b.word &&
    a.chipWidth === b.chipWidth &&
    isSameList(a.premises, b.premises) &&
    isSameList(a.attacks, b.attacks)
  );
}

/** A claim has one node at home and one for each further use. */
const cards = new WeakMap<object, CardNode[]>();
const groups = new WeakMap<object, GroupNode>();
const mostNodes = 16;

/** The node of the last layout where nothing below it changed: what was computed for it holds, and screens see the same objects. */
export function keepCard(record: object, node: CardNode): CardNode {
  const known = cards.get(record);
  if (known === undefined) {
    cards.set(record, [node]);
    return node;
  }
  for (let at = 0; at < known.length; at += 1) {
    const last = known[at];
    if (last?.key !== node.key) continue;
    if (isSameCard(last, node)) return last;
    known[at] = node;
    return node;
  }
  if (known.length >= mostNodes) known.length = 0;
  known.push(node);
  return node;
}

export function keepGroup(record: object, node: GroupNode): GroupNode {
  const last = groups.get(record);
  if (last !== undefined && isSameGroup(last, node)) return last;
  groups.set(record, node);
  return node;
}
