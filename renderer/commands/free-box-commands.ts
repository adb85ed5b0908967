import { addFrame, addNote, type BoxPlace, type FramePlace, findBox, placeBox } from '../../model/edits/free-boxes';
import { branchOf } from '../../model/facts';
import type { ClaimId } from '../../model/ids';
import { boundsAround, heldIn } from '../../model/layout/frames';
import type { Layout, Rectangle } from '../../model/layout/layout';
import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import { type Tint, tints } from '../../model/records';
import { frameAround, frameAt, placeAt } from '../canvas/frame-places';
import { overlaps } from '../../model/layout/rectangles';
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

function withEdge({ x, y, width, height }: Rectangle): Rectangle {
  return {
    x: x - framePadding,
    y: y - frameHead,
    width: width + 2 * framePadding,
    height: height + frameHead + framePadding,
  };
}

/** Around the selected cards; around the whole branch where one is selected. */
function newFramePlace(scene: MapScene, layout: Layout): FramePlace {
  const { map } = scene;
  const chosen = chosenClaims(scene);
  const [first] = chosen;
  const [top] = layout.cards;
  if (first === undefined) {
    const place = top === undefined ? { x: 0, y: 0, ...frameSize } : freePlace(layout, top, frameSize);
    return frameAround(map, layout, [], place, null);
  }
  const claims = new Set<string>(chosen.length === 1 ? branchOf(map, first) : chosen);
  const cards = layout.cards.filter(({ key }) => claims.has(key));
  const bounds = boundsAround(map, layout.cards, heldIn(map, cards));
  return frameAround(map, layout, cards, bounds === null ? { x: 0, y: 0, ...frameSize } : withEdge(bounds), first);
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

/** Set: the frame is as large as the claims in it need. Else it stays as large as it is. */
export const holdClaims: Command = {
  ...editCommand({
    id: 'box.holdClaims',
    labelKey: 'arranging.holdClaims',
    keys: [],
    isEnabled: target => target?.kind === 'frame',
    edit: (target, scene) => {
      const layout = layoutOf(scene);
      const box = target === null ? null : findBox(scene.map, target.id);
      const laid = layout === null ? undefined : layout.boxes.find(({ record }) => record === target?.id);
      if (layout === null || box?.kind !== 'frame' || laid === undefined) return null;
      const place =
        box.around === null
          ? frameAt(scene.map, layout, laid, box.besideId)
          : { ...placeAt(layout, box.besideId, laid), around: null };
      const isHolding = place.around !== null;
      return {
        patch: placeBox(box, place),
        select: box.id,
        notice: message(isHolding ? 'arranging.holdsNow' : 'arranging.letGo', {
          count: Object.keys(place.around ?? {}).length,
        }),
      };
    },
  }),
  isChecked: ({ map, target }) => {
    const box = map === null || target === null ? null : findBox(map, target.id);
    return box?.kind === 'frame' && box.around !== null;
  },
};

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
export const freeBoxCommands: readonly Command[] = [addNoteBox, addFrameBox, holdClaims, ...colourCommands];
