import type { CardBlock, GroupBlock, KeptDrawing } from './blocks';
import { emptyDrawing, type Drawing } from './drawing';

function append(drawing: Drawing, own: Drawing): void {
  for (const card of own.cards) drawing.cards.push(card);
  for (const chip of own.chips) drawing.chips.push(chip);
  for (const path of own.paths) drawing.paths.push(path);
  for (const mark of own.marks) drawing.marks.push(mark);
  for (const word of own.words) drawing.words.push(word);
  for (const badge of own.badges) drawing.badges.push(badge);
}

/** Draws what belongs to the block itself, or takes it over from the last layout when the block stands where it stood. */
export function drawOnce(
  drawing: Drawing,
  block: CardBlock | GroupBlock,
  place: Omit<KeptDrawing, 'own'>,
  draw: (own: Drawing) => void,
): void {
  const last = block.drawn;
  if (last !== null && last.x === place.x && last.y === place.y && last.isSideways === place.isSideways) {
    append(drawing, last.own);
    return;
  }
  const own = emptyDrawing();
  draw(own);
  block.drawn = { ...place, own };
  append(drawing, own);
}
