import type { ArgumentMap } from './argument-map';
import { kindOf } from './facts';
import { sitesOf } from './homes';
import type { ClaimId, FrameId, InferenceId, NoteId, QuestionId, RecordId } from './ids';
import type { CardKey, ChipKind } from './layout/layout';
import { indexOf, premisesOf } from './map-index';
import type { Question } from './records';
import type { ClaimSite, StepSite } from './sites';
import { standingBoxes } from './standing-boxes';

/** One line of the outline: what a card is on the canvas, with the same key. */
export interface OutlineRow {
  readonly key: CardKey;
  readonly kind: 'contention' | 'loose' | 'claim' | 'reference' | 'question' | 'incomplete' | 'note' | 'frame';
  /** The claim, question, note or frame; for 'incomplete' the inference without premises. */
  readonly record: ClaimId | QuestionId | InferenceId | NoteId | FrameId;
  /** The inference in which it stands here; null for the contention, loose claims and questions. */
  readonly inference: InferenceId | null;
  /** The first premise carries the sign of its step, the others 'and'. */
  readonly sign: ChipKind | 'and' | null;
  /** From 1; the contention and the loose branches are on the first level. */
  readonly level: number;
  /** From 1, among the rows with the same parent. */
  readonly position: number;
  readonly setSize: number;
  /** Place in the list of rows; -1 on the first level. */
  readonly parent: number;
  readonly isFoldable: boolean;
  readonly isFolded: boolean;
  /** The claim stands at other places too. */
  readonly isShared: boolean;
  /** What the indent of its level is counted from: below the contention everything begins at the edge. */
  readonly isUnderContention: boolean;
}

type Seed = Pick<OutlineRow, 'key' | 'kind' | 'record' | 'inference' | 'sign'> & {
  /** The claim that stands here at home, with what hangs on it. */
  readonly site: ClaimSite | null;
  readonly isShared: boolean;
  /** What is said about the step follows what hangs on its last premise. */
  readonly attacks: readonly StepSite[];
};

/** Rows that wait for their turn, with what they share. */
interface Level {
  readonly seeds: readonly Seed[];
  readonly level: number;
  readonly parent: number;
  readonly isUnderContention: boolean;
  next: number;
}

const nothing: readonly never[] = [];

function isShared({ uses, home }: ClaimSite): boolean {
  return uses.length > (home === null ? 0 : 1);
}

function seedsOfStep(map: ArgumentMap, step: StepSite): readonly Seed[] {
  const { inference, premises, steps } = step;
  const { id } = inference;
  const sign = kindOf(map, inference);
  if (premises.length === 0) {
    const key = `incomplete:${id}`;
    return [{ key, kind: 'incomplete', record: id, inference: id, sign, site: null, isShared: false, attacks: steps }];
  }
  return premises.map((premise, place): Seed => {
    const { claim, home } = premise;
    return {
      key: home === step ? claim.id : `ref:${id}:${claim.id}`,
      kind: home === step ? 'claim' : 'reference',
      record: claim.id,
      inference: id,
      sign: place === 0 ? sign : 'and',
      site: home === step ? premise : null,
      isShared: isShared(premise),
      attacks: place === premises.length - 1 ? steps : nothing,
    };
  });
}

function seedOfQuestion({ id }: Question): Seed {
  const seed = { key: id, kind: 'question', record: id, inference: null, sign: 'question' } as const;
  return { ...seed, site: null, isShared: false, attacks: nothing };
}

function rootSeeds(map: ArgumentMap): readonly Seed[] {
  const { roots, contention } = sitesOf(map);
  const claims = roots.map((site): Seed => {
    const { id } = site.claim;
    const kind = site === contention ? 'contention' : 'loose';
    return { key: id, kind, record: id, inference: null, sign: null, site, isShared: isShared(site), attacks: nothing };
  });
  const boxes = standingBoxes(map).map(({ kind, id }): Seed => {
    const seed = { key: id, kind, record: id, inference: null, sign: null } as const;
    return { ...seed, site: null, isShared: false, attacks: nothing };
  });
  return [...claims, ...(indexOf(map).questionsAbout.get(map.map.id) ?? nothing).map(seedOfQuestion), ...boxes];
}

function seedsBelow(map: ArgumentMap, { site, attacks }: Seed, isFolded: boolean): readonly Seed[] {
  const seeds: Seed[] = [];
  if (site !== null && !isFolded) {
    for (const step of site.steps) seeds.push(...seedsOfStep(map, step));
    for (const question of site.questions) seeds.push(seedOfQuestion(question));
  }
  for (const step of attacks) seeds.push(...seedsOfStep(map, step));
  return seeds;
}

/**
 * The map as the lines of a tree, in the order of its layout, then the frames and notes that stand on it. What is said about a
 * step hangs on the step's last premise, and a fold of that premise does not hide it. Without recursion: chains of 100,000
 * claims occur in hostile files.
 */
export function outlineOf(map: ArgumentMap, folded: ReadonlySet<ClaimId>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const stack: Level[] = [{ seeds: rootSeeds(map), level: 1, parent: -1, isUnderContention: false, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const seed = top.seeds[top.next];
    if (seed === undefined) {
      stack.pop();
      continue;
    }
    top.next += 1;
    const { key, kind, record, inference, sign, site } = seed;
    const isFoldable = site !== null && (site.steps.length > 0 || site.questions.length > 0);
    const isFolded = isFoldable && folded.has(site.claim.id);
    const isUnderContention = top.isUnderContention || kind === 'contention';
    rows.push({
      ...{ key, kind, record, inference, sign },
      level: top.level,
      position: top.next,
      setSize: top.seeds.length,
      parent: top.parent,
      isFoldable,
      isFolded,
      isShared: seed.isShared,
      isUnderContention,
    });
    const seeds = seedsBelow(map, seed, isFolded);
    if (seeds.length === 0) continue;
    stack.push({ seeds, level: top.level + 1, parent: rows.length - 1, isUnderContention, next: 0 });
  }
  return rows;
}

/** One of the places of a claim. */
export interface Place {
  readonly key: CardKey;
  /** The use that it stands for; null where the claim stands as a root. */
  readonly inference: InferenceId | null;
}

/** Every place of a claim, its home first; more than one for a claim that is used again. */
export function placesOf(map: ArgumentMap, claimId: ClaimId): readonly Place[] {
  const site = sitesOf(map).siteOf.get(claimId);
  if (site === undefined) return [];
  const others = site.uses.filter(use => use !== site.home);
  return [
    { key: claimId, inference: site.home?.inference.id ?? null },
    ...others.map(({ inference: { id } }) => ({ key: `ref:${id}:${claimId}`, inference: id })),
  ];
}

/** The key of the row that shows a record: a step is shown by its first premise. */
export function outlineKeyOf(map: ArgumentMap, record: RecordId): CardKey {
  const inference = map.inferences.get(record as InferenceId);
  if (inference === undefined) return record;
  const [first] = premisesOf(map, inference);
  if (first === undefined) return `incomplete:${inference.id}`;
  const home = sitesOf(map).siteOf.get(first.id)?.home?.inference.id;
  return home === inference.id ? first.id : `ref:${inference.id}:${first.id}`;
}
