import type { ArgumentMap } from './argument-map';
import { homesOf } from './homes';
import type { ClaimId, InferenceId, QuestionId, RecordId } from './ids';
import { indexOf, premisesOf } from './map-index';
import { onceForEach } from './once-for-each';

/** One picture of a presentation: a claim that hangs on nothing, or one step of the argument with all of its premises. */
export interface Slide {
  readonly kind: 'contention' | 'loose' | 'step';
  /** What is shown large; empty for a step that a merge left without premises. */
  readonly claims: readonly ClaimId[];
  /** Null where the claim hangs on nothing. */
  readonly inference: InferenceId | null;
  /** The place of the slide's first-level branch among the others at its root; null for the root itself. */
  readonly branch: { readonly place: number; readonly count: number } | null;
  /** Claims of the step whose own place is elsewhere: what hangs on them is presented there. */
  readonly elsewhere: ReadonlySet<ClaimId>;
}

/** A claim that leads from the root to what a slide is about, with the step by which it was reached. */
export interface PathStone {
  readonly claimId: ClaimId;
  readonly use: InferenceId | null;
}

type Waiting = { readonly target: ClaimId | InferenceId; readonly branch: Slide['branch'] };

/**
 * One root with everything below it, in the order of reading: what attacks or backs a step follows it, then what hangs on its
 * premises.
 */
function addBranches(map: ArgumentMap, root: ClaimId, slides: Slide[]): void {
  const { inferencesAt } = indexOf(map);
  const { homeOf } = homesOf(map);
  const stack: Waiting[] = [];
  const first = inferencesAt.get(root) ?? [];
  first.forEach(({ id }, index) => stack.push({ target: id, branch: { place: index + 1, count: first.length } }));
  stack.reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { target, branch } = next;
    const inference = map.inferences.get(target as InferenceId);
    if (inference === undefined) continue;
    const claims = premisesOf(map, inference).map(({ id }) => id);
    const elsewhere = new Set(claims.filter(id => homeOf.get(id) !== inference.id));
    slides.push({ kind: 'step', claims, inference: inference.id, branch, elsewhere });
    const own = claims.filter(id => !elsewhere.has(id));
    const below = [inference.id, ...own].flatMap(id => inferencesAt.get(id) ?? []);
    for (const { id } of below.reverse()) stack.push({ target: id, branch });
  }
}

function buildSlides(map: ArgumentMap): readonly Slide[] {
  const { contention, roots } = homesOf(map);
  const slides: Slide[] = [];
  for (const root of roots) {
    const kind = root === contention ? 'contention' : 'loose';
    slides.push({ kind, claims: [root], inference: null, branch: null, elsewhere: new Set() });
    addBranches(map, root, slides);
  }
  return slides;
}

/** The map as a walk: the contention, then branch by branch, then what is loose. Each claim is argued once, at its place. */
export const slidesOf = onceForEach(buildSlides);

/** The claims from the root down to what the slide is about. */
export function pathOf(map: ArgumentMap, slide: Slide): readonly PathStone[] {
  const { homeOf } = homesOf(map);
  const stones: PathStone[] = [];
  let target: ClaimId | InferenceId | undefined = map.inferences.get(slide.inference as InferenceId)?.targetId;
  while (target !== undefined) {
    const attacked = map.inferences.get(target as InferenceId);
    if (attacked === undefined) {
      const use: InferenceId | null = homeOf.get(target as ClaimId) ?? null;
      stones.push({ claimId: target as ClaimId, use });
      target = map.inferences.get(use as InferenceId)?.targetId;
    } else {
      const [premise] = premisesOf(map, attacked);
      if (premise !== undefined) stones.push({ claimId: premise.id, use: attacked.id });
      target = attacked.targetId;
    }
  }
  return stones.reverse();
}

/** Where the record is shown; the first slide for one that is shown nowhere. */
export function slideOfRecord(map: ArgumentMap, record: RecordId | null): number {
  const slides = slidesOf(map);
  const about = record === null ? undefined : map.questions.get(record as QuestionId)?.aboutId;
  const wanted = (about ?? record) as ClaimId & InferenceId;
  const home = slides.findIndex(({ claims, elsewhere }) => claims.includes(wanted) && !elsewhere.has(wanted));
  return Math.max(home === -1 ? slides.findIndex(({ inference }) => inference === wanted) : home, 0);
}

/** What is selected when the presentation ends at this slide. */
export function recordOfSlide({ claims, inference, elsewhere }: Slide): RecordId | null {
  return claims.find(id => !elsewhere.has(id)) ?? inference ?? claims[0] ?? null;
}
