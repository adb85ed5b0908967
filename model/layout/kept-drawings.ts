import type { BranchEnds, CardBlock, GroupBlock, KeptDrawing } from './blocks';
import { emptyDrawing, type Drawing } from './drawing';

function append<Item>(items: Item[], own: readonly Item[]): void {
  for (const item of own) items.push(item);
}

const chunk = 4096;

/** In chunks, since each item becomes an argument on the stack. */
function appendRange<Item>(items: Item[], from: readonly Item[], start: number, end: number): void {
  for (let at = start; at < end; at += chunk) items.push(...from.slice(at, Math.min(end, at + chunk)));
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

/** The last drawings, so that a branch can be copied out of one. Blocks refer to them by number: they would keep each alive. */
const recent: { readonly number: number; readonly drawing: Drawing }[] = [];
const mostRecent = 4;
let begun = 0;

export function beginDrawing(): Drawing {
  const drawing = emptyDrawing();
  recent[begun % mostRecent] = { number: begun, drawing };
  begun += 1;
  return drawing;
}

function endsOf({ cards, chips, paths, marks, words, badges }: Drawing): BranchEnds {
  return {
    cards: cards.length,
    chips: chips.length,
    paths: paths.length,
    marks: marks.length,
    words: words.length,
    badges: badges.length,
  };
}

/**
 * Draws a card with all that hangs on it, or copies it in one piece out of a recent drawing where the card stood at the same
 * place.
 */
export function drawBranchOnce(
  drawing: Drawing,
  block: CardBlock,
  { x, y, isSideways }: Omit<KeptDrawing, 'own'>,
  draw: () => void,
): void {
  const last = block.branch;
  if (last !== null && last.x === x && last.y === y && last.isSideways === isSideways) {
    const kept = recent[last.drawing % mostRecent];
    if (kept?.number === last.drawing) {
      const from = kept.drawing;
      const { start, end } = last;
      appendRange(drawing.cards, from.cards, start.cards, end.cards);
      appendRange(drawing.chips, from.chips, start.chips, end.chips);
      appendRange(drawing.paths, from.paths, start.paths, end.paths);
      appendRange(drawing.marks, from.marks, start.marks, end.marks);
      appendRange(drawing.words, from.words, start.words, end.words);
      appendRange(drawing.badges, from.badges, start.badges, end.badges);
      return;
    }
  }
  const start = endsOf(drawing);
  draw();
  block.branch = { x, y, isSideways, drawing: begun - 1, start, end: endsOf(drawing) };
}
