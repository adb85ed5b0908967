import { addFrame, addNote, type BoxPlace, findBox } from '../../model/edits/free-boxes';
import { branchOf } from '../../model/facts';
import type { ClaimId } from '../../model/ids';
import type { Layout, Rectangle } from '../../model/layout/layout';
import { startOffset } from '../../model/layout/turned';
import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import { type Tint, tints } from '../../model/records';
import { overlaps } from '../canvas/overlaps';
import { type Command, editCommand, type MapScene } from './command';
import { targetOf } from './scene';
import { findElement } from './walk';

const noteSize = { width: 176, height: 76 };
const frameSize = { width: 360, height: 240 };
const gap = 24;
/** From the cards in a frame to its edge, and room for its name above the chips of the topmost. */
const framePadding = 20;
const frameHead = 72;

/** How far from its card a free place is looked for, and how closely. */
const searchReach = 720;
const searchStep = 24;

/** The free place nearest to a card; where there is none, beside the map. */
function freePlace(layout: Layout, card: Rectangle, { width, height }: typeof noteSize): Rectangle {
  const [right, left] = [card.x + card.width + gap, card.x - gap - width];
  const reach = { x: left - searchReach, y: card.y - searchReach, width: 0, height: 0 };
  const area = { ...reach, width: right + searchReach + width - reach.x, height: 2 * searchReach + height };
  const notes = layout.boxes.filter(({ kind }) => kind === 'note');
  const taken: readonly Rectangle[] = [...layout.cards, ...layout.chips, ...notes].filter(box => overlaps(box, area));
  let best: Rectangle = { x: layout.isMirrored ? -gap - width : layout.width + gap, y: card.y, width, height };
  let bestDistance = Infinity;
  for (let y = card.y - searchReach; y <= card.y + searchReach; y += searchStep) {
    for (let aside = 0; aside <= searchReach; aside += searchStep) {
      for (const x of [right + aside, left - aside]) {
        // What is read first stands first: a place below or above is a little farther than one beside.
        const distance = aside + Math.abs(y - card.y) * 1.5 + (x < card.x === layout.isMirrored ? 0 : 1);
        if (distance >= bestDistance) continue;
        const place = { x, y, width, height };
        const margin = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
        if (!taken.some(box => overlaps(box, margin))) [best, bestDistance] = [place, distance];
      }
    }
  }
  return best;
}

/** As it is stored: from the card that it is to move with, or from the map's first card. */
function placeAt(layout: Layout, besideId: ClaimId | null, box: Rectangle): BoxPlace {
  const card = findElement(layout, besideId) ?? layout.cards[0] ?? { x: 0, y: 0, width: 0 };
  return {
    besideId,
    x: Math.round(startOffset(card, box, layout.isMirrored)),
    y: Math.round(box.y - card.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}

function layoutOf({ open }: MapScene): Layout | null {
  return open?.layouts.current() ?? null;
}

/** The claims that are selected and seen. */
function chosenClaims({ map, view }: MapScene): readonly ClaimId[] {
  return view.selection.flatMap(id => {
    const target = targetOf(map, id);
    return target?.kind === 'claim' ? [target.id] : [];
  });
}

function newNotePlace(scene: MapScene, layout: Layout): BoxPlace {
  const besideId = chosenClaims(scene).at(-1) ?? null;
  const card = findElement(layout, besideId) ?? layout.cards[0];
  const place = card === undefined ? { x: 0, y: 0, ...noteSize } : freePlace(layout, card, noteSize);
  return placeAt(layout, besideId, place);
}

function aroundAll(boxes: readonly Rectangle[]): Rectangle {
  const left = Math.min(...boxes.map(({ x }) => x)) - framePadding;
  const top = Math.min(...boxes.map(({ y }) => y)) - frameHead;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + framePadding;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + framePadding;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Around the selected cards; around the whole branch where one is selected. */
function newFramePlace(scene: MapScene, layout: Layout): BoxPlace {
  const chosen = chosenClaims(scene);
  const [first] = chosen;
  const [top] = layout.cards;
  if (first === undefined) {
    const place = top === undefined ? { x: 0, y: 0, ...frameSize } : freePlace(layout, top, frameSize);
    return placeAt(layout, null, place);
  }
  const claims = new Set<string>(chosen.length === 1 ? branchOf(scene.map, first) : chosen);
  const boxes = [...layout.cards, ...layout.chips].filter(
    element => claims.has(element.key) || ('inference' in element && claims.has(element.record)),
  );
  const highest = chosen.reduce((best, id) => {
    const [a, b] = [findElement(layout, best), findElement(layout, id)];
    return a !== undefined && b !== undefined && b.y < a.y ? id : best;
  }, first);
  return placeAt(layout, highest, boxes.length === 0 ? { x: 0, y: 0, ...frameSize } : aroundAll(boxes));
}

export const addNoteBox = editCommand({
  id: 'box.addNote',
  labelKey: 'arranging.addNote',
  keys: [],
  isEnabled: () => true,
  edit: (_target, scene) => {
    const layout = layoutOf(scene);
    if (layout === null) return null;
    const { patch, noteId } = addNote('', { ...newNotePlace(scene, layout), colour: 'yellow' }, scene.context);
    return { patch, select: noteId, isEditing: true };
  },
});

export const addFrameBox = editCommand({
  id: 'box.addFrame',
  labelKey: 'arranging.addFrame',
  keys: [],
  isEnabled: () => true,
  edit: (_target, scene) => {
    const layout = layoutOf(scene);
    if (layout === null) return null;
    const { patch, frameId } = addFrame('', { ...newFramePlace(scene, layout), colour: 'grey' }, scene.context);
    return { patch, select: frameId, isEditing: true };
  },
});

function chosenBoxes({ map, view }: MapScene) {
  return view.selection.map(id => findBox(map, id)).filter(box => box !== null);
}

function colourCommand(tint: Tint): Command {
  const command = editCommand({
    id: `box.colour.${tint}`,
    labelKey: `arranging.colour.${tint}`,
    keys: [],
    isEnabled: target => target?.kind === 'note' || target?.kind === 'frame',
    edit: (_target, scene) => ({
      patch: chosenBoxes(scene).flatMap(box => setField(box, 'colour', tint)),
      label: message('arranging.colourStep', { colour: tint }),
    }),
  });
  return {
    ...command,
    groupKey: 'arranging.colour',
    isChecked: ({ map, target }) => map !== null && target !== null && findBox(map, target.id)?.colour === tint,
  };
}

export const colourCommands: readonly Command[] = tints.map(colourCommand);
export const freeBoxCommands: readonly Command[] = [addNoteBox, addFrameBox, ...colourCommands];
