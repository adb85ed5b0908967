import type { FrameId } from '../ids';
import { indexOf } from '../map-index';
import { message } from '../messages/message';
import type { Frame, Note } from '../records';
import { heldClaims, standingBoxes } from '../standing-boxes';
import { breakLines, isRightToLeft, type TextStyle } from './break-lines';
import { heldBounds } from './frames';
import type { LaidBox, Layout, LayoutInput, Rectangle } from './layout';
import { boxPadding, boxLineHeight } from './metrics';
import { boundsOf } from './rectangles';
import { shiftLayout } from './shift-layout';
import { titlePlace } from './title-place';

type FreeBox = Note | Frame;

export const boxFaces = {
  note: { face: 'sans', size: 15 },
  frame: { face: 'sans-bold', size: 14 },
} as const;

/** How the words of a box are set. */
export function boxTextStyle({ kind, width }: Pick<LaidBox, 'kind' | 'width'>): TextStyle {
  return { ...boxFaces[kind], width: Math.max(width - 2 * boxPadding.x, 1) };
}

/** Map units: a title is taken hold of by it, so it is as wide as this at least. */
const leastTitle = 96;

/** A note is as high as its words need, whatever height it was given. `beyond`: how much larger it is than its record says. */
function laidBox(
  box: FreeBox,
  at: Omit<Rectangle, 'height'>,
  input: LayoutInput,
  beyond = { width: 0, height: 0 },
): LaidBox {
  const { drafts, measure, isMirrored = false } = input;
  const { kind, id, colour } = box;
  const width = box.width + beyond.width;
  const written = kind === 'note' ? (drafts.get(id) ?? box.text) : box.title;
  const lines = written.trim() === '' ? [] : breakLines(written, boxTextStyle({ kind, width }), measure);
  const wordsHeight = Math.max(lines.length, 1) * boxLineHeight + 2 * boxPadding.y;
  const height = Math.max(box.height + beyond.height, wordsHeight);
  const words = { x: 0, y: 0, width, height: kind === 'note' ? height : wordsHeight };
  const x = isMirrored ? at.x + at.width - box.x - width : at.x + box.x;
  return { key: id, record: id, kind, x, y: at.y + box.y, width, height, lines, words, tint: colour };
}

/** A frame lies behind the cards, its title where none of them hides it. */
function withTitlePlace(box: LaidBox, obstacles: readonly Rectangle[], input: LayoutInput): LaidBox {
  if (box.kind === 'note') return box;
  const { measure, isMirrored = false } = input;
  const { face, size } = boxFaces.frame;
  const said = box.lines.length === 0 ? [emptyBoxText('frame')] : box.lines;
  const natural = Math.max(...said.map(line => Math.ceil(measure(line, face, size)))) + 2 * boxPadding.x;
  const width = Math.min(Math.max(natural, leastTitle), box.width);
  const { height } = box.words;
  const isReversed = isMirrored || isRightToLeft(said.join(' '));
  const place = titlePlace(box, { width, height }, isReversed, obstacles);
  return { ...box, words: { ...place, width, height } };
}

/**
 * The layout with the notes and frames that stand on it. One that stands beside a card goes where the card goes, a frame around
 * cards is as large as they need; neither is there where these are folded away or left out.
 */
export function withFreeBoxes(layout: Layout, input: LayoutInput): Layout {
  const { map, branchOf } = input;
  if (map.notes.size === 0 && map.frames.size === 0) return layout;
  const [first] = layout.cards;
  const origin = first ?? { x: 0, y: 0, width: 0 };
  const cards = new Map<string, Rectangle>(layout.cards.map(card => [card.key, card]));
  const held = heldBounds(map, layout.cards);
  const { liveClaims } = indexOf(map);
  const boxes = standingBoxes(map).flatMap(box => {
    const bounds = held.get(box.id as FrameId);
    if (bounds !== undefined) return [laidBox(box, bounds, input, bounds)];
    // All that it is around is folded away or left out.
    if (heldClaims(box).some(([id]) => liveClaims.has(id))) return [];
    if (box.besideId === null) return branchOf === null ? [laidBox(box, origin, input)] : [];
    const card = cards.get(box.besideId);
    return card === undefined ? [] : [laidBox(box, card, input)];
  });
  if (boxes.length === 0) return layout;
  const notes = boxes.filter(({ kind }) => kind === 'note');
  const obstacles = [...layout.cards, ...layout.chips, ...layout.badges, ...notes];
  const placed = boxes.map(box => withTitlePlace(box, obstacles, input));
  const titles = placed.map(({ x, y, words }) => ({ ...words, x: x + words.x, y: y + words.y }));
  const drawn = { x: 0, y: 0, width: layout.width, height: layout.height };
  const { x, y, width, height } = boundsOf([drawn, ...placed, ...titles]) ?? drawn;
  return shiftLayout({ ...layout, boxes: placed, width, height }, { x: -x, y: -y });
}

/** Said of a note or frame without words. */
export function emptyBoxText(kind: LaidBox['kind']): string {
  return message(kind === 'note' ? 'map.emptyNote' : 'map.emptyFrame');
}
