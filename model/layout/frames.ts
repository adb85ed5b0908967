import type { ArgumentMap } from '../argument-map';
import { branchOf } from '../facts';
import { homesOf } from '../homes';
import type { ClaimId, FrameId, InferenceId, QuestionId } from '../ids';
import { indexOf } from '../map-index';
import { onceForEach } from '../once-for-each';
import type { Frame } from '../records';
import { standingBoxes } from '../standing-boxes';
import type { LaidCard, Rectangle } from './layout';
import { boundsOf } from './rectangles';

type Held = NonNullable<Frame['around']>;
/** The claims that a frame is around, and of which of them what hangs on them goes along. */
type Parts = ReadonlyMap<ClaimId, 'card' | 'branch'>;

function partsOf(map: ArgumentMap, around: Held): Parts {
  const parts = new Map<ClaimId, 'card' | 'branch'>();
  for (const [id, how] of Object.entries(around) as [ClaimId, 'card' | 'branch'][]) {
    if (how === 'card') parts.set(id, parts.get(id) ?? how);
    else for (const claim of branchOf(map, id)) parts.set(claim, how);
  }
  return parts;
}

const partsOfFrames = onceForEach((map: ArgumentMap): ReadonlyMap<FrameId, Parts> => {
  const parts = new Map<FrameId, Parts>();
  for (const box of standingBoxes(map)) {
    if (box.kind === 'frame' && box.around !== null) parts.set(box.id, partsOf(map, box.around));
  }
  return parts;
});

/** The claim at which a chain of inferences ends. */
function claimAimedAt(map: ArgumentMap, inference: InferenceId): ClaimId | null {
  const visited = new Set<string>();
  let at: ClaimId | InferenceId = inference;
  for (let step = map.inferences.get(inference); step !== undefined; step = map.inferences.get(at as InferenceId)) {
    if (visited.has(at)) return null;
    visited.add(at);
    at = step.targetId;
  }
  return at as ClaimId;
}

/** The claim that the card shows at its home; of what only hangs on a claim, that claim, as part of its branch. */
function standingOf(map: ArgumentMap, card: LaidCard): { readonly claim: ClaimId | null; readonly isPart: boolean } {
  const { kind, record, inference } = card;
  if (kind === 'contention' || kind === 'claim') return { claim: record as ClaimId, isPart: false };
  if (kind !== 'question') return { claim: inference === null ? null : claimAimedAt(map, inference), isPart: true };
  return { claim: (map.questions.get(record as QuestionId)?.aboutId ?? null) as ClaimId | null, isPart: true };
}

/** How many claims a frame is around. */
export function heldCount(map: ArgumentMap, around: Held): number {
  const { liveClaims } = indexOf(map);
  return [...partsOf(map, around).keys()].filter(id => liveClaims.has(id)).length;
}

type Standing = ReturnType<typeof standingOf> & { readonly card: LaidCard };

function boundsOfParts(parts: Parts, standing: readonly Standing[]): Rectangle | null {
  const held = standing.filter(({ claim, isPart }) => {
    const how = claim === null ? undefined : parts.get(claim);
    return how === 'branch' || (how === 'card' && !isPart);
  });
  return boundsOf(held.map(({ card }) => card));
}

function allStanding(map: ArgumentMap, cards: readonly LaidCard[]): readonly Standing[] {
  return cards.map(card => ({ ...standingOf(map, card), card }));
}

/** Around the cards of the claims that each frame is around; a frame of which no card is shown has none. */
export function heldBounds(map: ArgumentMap, cards: readonly LaidCard[]): ReadonlyMap<FrameId, Rectangle> {
  const bounds = new Map<FrameId, Rectangle>();
  const frames = partsOfFrames(map);
  if (frames.size === 0) return bounds;
  const standing = allStanding(map, cards);
  for (const [frame, parts] of frames) {
    const rectangle = boundsOfParts(parts, standing);
    if (rectangle !== null) bounds.set(frame, rectangle);
  }
  return bounds;
}

/** Around the cards that a frame would be around. */
export function boundsAround(map: ArgumentMap, cards: readonly LaidCard[], around: Held): Rectangle | null {
  return boundsOfParts(partsOf(map, around), allStanding(map, cards));
}

/** What a frame around these cards is around: a branch of which nothing is left out as a whole, so that the frame grows with it. */
export function heldIn(map: ArgumentMap, cards: readonly LaidCard[]): Held {
  const claims = new Set<ClaimId>();
  for (const { kind, record, hiddenCount } of cards) {
    if (kind !== 'contention' && kind !== 'claim') continue;
    claims.add(record as ClaimId);
    if (hiddenCount > 0) for (const id of branchOf(map, record as ClaimId)) claims.add(id);
  }
  const { homeOf } = homesOf(map);
  const above = (id: ClaimId): ClaimId | null => {
    const home = homeOf.get(id);
    return home === undefined ? null : claimAimedAt(map, home);
  };
  const cut = new Set<ClaimId>();
  for (const { id } of indexOf(map).claims) {
    if (claims.has(id)) continue;
    for (let at = above(id); at !== null && !cut.has(at); at = above(at)) cut.add(at);
  }
  const held: Record<ClaimId, 'card' | 'branch'> = {};
  for (const id of claims) {
    const parent = above(id);
    if (cut.has(id)) held[id] = 'card';
    else if (parent === null || cut.has(parent) || !claims.has(parent)) held[id] = 'branch';
  }
  return held;
}
