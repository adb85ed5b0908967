import type { CardBlock, GroupBlock, KeptDrawing } from './blocks';
import type { Drawing } from './drawing';

function append<Item>(items: Item[], own: readonly Item[]): void {
  for (const item of own) items.push(item);
}

const none: readonly never[] = [];

function since<Item>(items: readonly Item[], start: number): readonly Item[] {
  return items.length === start ? none : items.slice(start);
}

/** Draws what belongs to the block itself, or takes it over from the last layout when the block stands where it stood. */
export function drawOnce(
  drawing: Drawing,
  block: CardBlock | GroupBlock,
  { x, y, isSideways }: Omit<KeptDrawing, 'own'>,
  draw: () => void,
): void {
  const { cards, chips, paths, marks, words, badges } = drawing;
  const last = block.drawn;
  if (last !== null && last.x === x && last.y === y && last.isSideways === isSideways) {
    const { own } = last;
    append(cards, own.cards);
    append(chips, own.chips);
    append(paths, own.paths);
    append(marks, own.marks);
    append(words, own.words);
    append(badges, own.badges);
    return;
  }
  const starts = [cards.length, chips.length, paths.length, marks.length, words.length, badges.length] as const;
  draw();
  const own = {
    cards: since(cards, starts[0]),
    chips: since(chips, starts[1]),
    paths: since(paths, starts[2]),
    marks: since(marks, starts[3]),
    words: since(words, starts[4]),
    badges: since(badges, starts[5]),
  };
  block.drawn = { x, y, isSideways, own };
}
