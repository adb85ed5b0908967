import type { Node } from '@xyflow/react';
import type { LaidBadge, LaidBox, LaidCard, LaidChip, Layout, Rectangle } from '../../model/layout/layout';

interface CardData extends Record<string, unknown> {
  readonly card: LaidCard;
  readonly badge: LaidBadge | null;
}
interface ChipData extends Record<string, unknown> {
  readonly chip: LaidChip;
}
export type CardNode = Node<CardData, 'card'>;
export type ChipNode = Node<ChipData, 'chip'>;
interface BoxData extends Record<string, unknown> {
  readonly box: LaidBox;
}
export type BoxNode = Node<BoxData, 'box'>;
export type CanvasNode = CardNode | ChipNode | BoxNode;

/** Where only the place changed the data stays, so that the card itself is not drawn again. Its own x and y may be old. */
function moveTo<SomeNode extends Node>(node: SomeNode, { x, y }: Rectangle): SomeNode {
  return node.position.x === x && node.position.y === y ? node : { ...node, position: { x, y } };
}

function isSameLines(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((line, place) => line === b[place]));
}

function isSameLook(a: LaidCard, b: LaidCard): boolean {
  return (
    a.kind === b.kind &&
    a.side === b.side &&
    a.inference === b.inference &&
    a.record === b.record &&
    a.isAssumption === b.isAssumption &&
    a.isImplicit === b.isImplicit &&
    a.hiddenCount === b.hiddenCount &&
    a.foot?.text === b.foot?.text &&
    a.foot?.role === b.foot?.role &&
    a.foot?.grade === b.foot?.grade &&
    isSameLines(a.lines, b.lines)
  );
}

const handles: never[] = [];

function boxNode(
  key: string,
  box: Rectangle,
): Pick<Node, 'id' | 'position' | 'width' | 'height' | 'handles'> & {
  readonly measured: { readonly width: number; readonly height: number };
} {
  const { x, y, width, height } = box;
  return { id: key, position: { x, y }, width, height, measured: { width, height }, handles };
}

/** Sized nodes, so that React Flow neither measures nor waits. An unchanged card keeps its node, hence its pixels. */
export class NodeCache {
  #nodes = new Map<string, CanvasNode>();

  /** Nodes are made of what is shown alone: a key typed into a large map must not pay for all of it. */
  nodesOf(
    layout: Layout,
    isShown: (element: LaidCard | LaidChip | LaidBox) => boolean = () => true,
  ): ReadonlyMap<string, CanvasNode> {
    const badges = new Map(layout.badges.map(badge => [badge.card, badge]));
    const next = new Map<string, CanvasNode>();
    for (const card of layout.cards) {
      if (isShown(card)) next.set(card.key, this.#cardNode(card, badges.get(card.key) ?? null));
    }
    // After the cards: far away a chip is hit beyond its own edge, and there it goes before the cards beside it.
    for (const chip of layout.chips) if (isShown(chip)) next.set(chip.key, this.#chipNode(chip));
    for (const box of layout.boxes) if (isShown(box)) next.set(box.key, this.#boxNode(box));
    this.#nodes = next;
    return next;
  }

  #cardNode(card: LaidCard, badge: LaidBadge | null): CardNode {
    const known = this.#nodes.get(card.key);
    if (known?.type === 'card') {
      const { card: before, badge: badgeBefore } = known.data;
      const isSameBadge = badge?.count === badgeBefore?.count;
      if (isSameBadge && isSameLook(before, card)) {
        if (before.width === card.width && before.height === card.height) return moveTo(known, card);
      }
    }
    return { ...boxNode(card.key, card), type: 'card', data: { card, badge } };
  }

  #boxNode(box: LaidBox): BoxNode {
    const known = this.#nodes.get(box.key);
    if (known?.type === 'box') {
      const before = known.data.box;
      const isSameSize = before.width === box.width && before.height === box.height;
      const isSamePlace = before.words.x === box.words.x && before.words.y === box.words.y;
      if (isSameSize && isSamePlace && before.tint === box.tint && isSameLines(before.lines, box.lines))
        return moveTo(known, box);
    }
    // Frames lie behind the cards and their lines, notes on top.
    return { ...boxNode(box.key, box), type: 'box', data: { box }, zIndex: box.kind === 'frame' ? -1 : 1 };
  }

  #chipNode(chip: LaidChip): ChipNode {
    const known = this.#nodes.get(chip.key);
    if (known?.type === 'chip') {
      const before = known.data.chip;
      if (before.kind === chip.kind && before.word === chip.word && before.record === chip.record) {
        if (before.width === chip.width) return moveTo(known, chip);
      }
    }
    return { ...boxNode(chip.key, chip), type: 'chip', data: { chip } };
  }
}
