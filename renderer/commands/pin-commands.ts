import { pinClaim, unpinClaim } from '../../model/edits/arrange';
import { findBox, placeBox } from '../../model/edits/free-boxes';
import type { ClaimId, RecordId } from '../../model/ids';
import { type Alignment, alignmentMoves, alignments, fewestFor, type Move } from '../../model/layout/alignment';
import { indexOf } from '../../model/map-index';
import { lockOver } from '../../model/locks';
import { isMirrored } from '../../model/messages/current-language';
import { message, type MessageKey } from '../../model/messages/message';
import type { Patch } from '../../model/patch';
import { turned } from '../../model/layout/turned';
import { type Command, type Edit, editCommand, type MapScene } from './command';
import { claimsUpwards, selectedClaims } from './selection';
import type { Target } from './scene';
import { findElement, isBox, isCard, type LaidElement } from './walk';

/** Moves a card on the screen by a pin, on top of where it was pinned before. */
export function pinBy({ map, open }: MapScene, claimId: ClaimId, { dx, dy }: Move): Patch {
  if (open === null) return [];
  const pin = indexOf(map).pinOf.get(claimId);
  const { along, across } = turned(open.layouts.current(), dx, dy);
  return pinClaim(map, claimId, Math.round((pin?.along ?? 0) + along), Math.round((pin?.across ?? 0) + across));
}

/** The contention holds the map, and so has no other place. */
function pinnableClaims(scene: MapScene): readonly ClaimId[] {
  const { pinOf } = indexOf(scene.map);
  const main = scene.map.map.mainClaimId;
  return selectedClaims(scene).flatMap(({ id }) => (id === main || pinOf.has(id) ? [] : [id]));
}

function pinnedClaims(scene: MapScene): readonly ClaimId[] {
  const { pinOf } = indexOf(scene.map);
  return selectedClaims(scene).flatMap(({ id }) => (pinOf.has(id) ? [id] : []));
}

const pin = editCommand({
  id: 'arrange.pin',
  labelKey: 'command.pin',
  keys: [],
  isEnabled: (_target, scene) => scene.use === null && pinnableClaims(scene).length > 0,
  edit: (_target, scene) => {
    const claims = pinnableClaims(scene);
    const patch = claims.flatMap(id => pinBy(scene, id, { dx: 0, dy: 0 }));
    return { patch, notice: message('arranging.pinned', { count: claims.length }) };
  },
});

const unpin = editCommand({
  id: 'arrange.unpin',
  labelKey: 'command.unpin',
  keys: [],
  isEnabled: (_target, scene) => pinnedClaims(scene).length > 0,
  edit: (_target, scene) => {
    const claims = pinnedClaims(scene);
    const patch = claims.flatMap(id => unpinClaim(scene.map, id, scene.context.at));
    return { patch, notice: message('arranging.unpinned', { count: claims.length }) };
  },
});

/** Pinned claims in the branches of the given ones, or in the whole map; what is locked keeps its place. */
function pinsToTidy(scene: MapScene, roots: ReadonlySet<ClaimId> | null): readonly ClaimId[] {
  const isWithin = (id: ClaimId): boolean =>
    roots === null || roots.has(id) || claimsUpwards(scene, id).some(above => roots.has(above));
  return [...indexOf(scene.map).pinOf.keys()].filter(id => isWithin(id) && lockOver(scene.map, id) === null);
}

function tidyCommand(id: string, labelKey: MessageKey, rootsOf: (scene: MapScene) => ReadonlySet<ClaimId> | null) {
  return editCommand({
    id,
    labelKey,
    keys: [],
    isEnabled: (_target, scene) => pinsToTidy(scene, rootsOf(scene)).length > 0,
    edit: (_target, scene) => {
      const claims = pinsToTidy(scene, rootsOf(scene));
      const patch = claims.flatMap(claim => unpinClaim(scene.map, claim, scene.context.at));
      return { patch, notice: message('arranging.tidied', { count: claims.length }) };
    },
  });
}

const tidyBranch = tidyCommand(
  'arrange.tidyBranch',
  'arranging.tidyBranch',
  scene => new Set(selectedClaims(scene).map(({ id }) => id)),
);
const tidyAll = tidyCommand('arrange.tidyAll', 'arranging.tidyAll', () => null);

interface Aligned {
  readonly elements: readonly LaidElement[];
  readonly fixed: LaidElement | null;
}

/** Cards, notes and frames that are selected and drawn; the contention stays where it is. */
function alignedElements(scene: MapScene): Aligned {
  const layout = scene.open?.layouts.current();
  const main = scene.map.map.mainClaimId;
  const all = scene.view.selection.flatMap(id => {
    const element = layout === undefined ? undefined : findElement(layout, id);
    if (element === undefined) return [];
    return isBox(element) || (isCard(element) && scene.map.claims.has(element.record as ClaimId)) ? [element] : [];
  });
  return {
    elements: all.filter(({ record }) => record !== main),
    fixed: all.find(({ record }) => record === main) ?? null,
  };
}

/** A card takes its branch along: what lies below another selected card has that card's way behind it already. */
function ownMoves(
  scene: MapScene,
  elements: readonly LaidElement[],
  moves: readonly Move[],
): ReadonlyMap<RecordId, Move> {
  const all = new Map(elements.map(({ record }, place) => [record, moves[place] as Move]));
  const own = new Map<RecordId, Move>();
  for (const [record, move] of all) {
    const box = findBox(scene.map, record);
    const above =
      box === null
        ? claimsUpwards(scene, record as ClaimId)
        : box.besideId === null
          ? []
          : [box.besideId, ...claimsUpwards(scene, box.besideId)];
    const carrier = above.find(id => all.has(id));
    const carried = carrier === undefined ? undefined : all.get(carrier);
    own.set(record, { dx: move.dx - (carried?.dx ?? 0), dy: move.dy - (carried?.dy ?? 0) });
  }
  return own;
}

function align(alignment: Alignment, scene: MapScene): Edit {
  const { elements, fixed } = alignedElements(scene);
  const moves = ownMoves(scene, elements, alignmentMoves(alignment, elements, fixed));
  // One after the other would reckon the whole map anew for each; no two of them move the same thing.
  const patch = [...moves].flatMap(([record, move]) => {
    if (Math.abs(move.dx) < 0.5 && Math.abs(move.dy) < 0.5) return [];
    const box = findBox(scene.map, record);
    if (box === null) return pinBy(scene, record as ClaimId, move);
    return placeBox(box, {
      x: Math.round(box.x + (isMirrored() ? -move.dx : move.dx)),
      y: Math.round(box.y + move.dy),
    });
  });
  return { patch };
}

function alignCommand(alignment: Alignment): Command {
  const isEnabled = (_target: Target | null, scene: MapScene): boolean => {
    if (scene.view.selection.length < 2) return false;
    const { elements, fixed } = alignedElements(scene);
    const isSpread = alignment === 'columns' || alignment === 'rows';
    return elements.length + (fixed === null || isSpread ? 0 : 1) >= fewestFor(alignment);
  };
  const command = editCommand({
    id: `align.${alignment}`,
    labelKey: `arranging.align.${alignment}`,
    keys: [],
    isEnabled,
    edit: (_target, scene) => align(alignment, scene),
  });
  return { ...command, groupKey: 'arranging.align' };
}

export const alignCommands: readonly Command[] = alignments.map(alignCommand);
export const pinCommands: readonly Command[] = [pin, unpin, tidyBranch, tidyAll];
