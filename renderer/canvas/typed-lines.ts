import type { CSSProperties } from 'react';
import { breakLines, fitLine, type TextStyle } from '../../model/layout/break-lines';
import { textStyleOf } from '../../model/layout/card-face';
import type { LaidCard } from '../../model/layout/layout';
import { measureText } from '../../model/layout/measure-text';

/** The lines of a card whose words are being typed elsewhere: the layout is asked only when they change the card's size. */
export function typedLines(card: LaidCard, text: string): readonly string[] {
  const style = textStyleOf(card);
  return card.kind === 'reference' ? [fitLine(text, style, measureText)] : breakLines(text, style, measureText);
}

/** As much of a line as a field would draw up to the line before it if there were room. */
const firstPiece = /^(?:\S*?[-‐–—]|\S+)/u;

/**
 * What a field leaves free at the end of its lines, for its style sheet. The layout makes lines as even as it can, and a field fills
 * them: in one that is wide enough for the widest line, and no wider than any line with the next word, they come out the same.
 */
export function evenLines(text: string, style: TextStyle): CSSProperties {
  const widthOf = (line: string): number => measureText(line, style.face, style.size);
  const lines = breakLines(text, style, measureText);
  const widest = Math.max(...lines.map(widthOf));
  const longer = lines
    .slice(1)
    .map((next, place) => widthOf(`${lines[place] ?? ''} ${firstPiece.exec(next)?.[0] ?? ''}`));
  const tooWide = Math.min(widest + 2, ...longer.filter(width => width > widest));
  const spare = lines.length < 2 ? 0 : Math.max(style.width - (widest + tooWide) / 2, 0);
  return { ['--spare' as string]: `${String(spare)}px` };
}
