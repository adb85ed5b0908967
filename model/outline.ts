import type { ArgumentMap } from './argument-map';
import { kindOf } from './facts';
import { homesOf } from './homes';
import type { ClaimId, InferenceId, QuestionId, RecordId } from './ids';
import type { CardKey, ChipKind } from './layout/layout';
import { indexOf, premisesOf } from './map-index';
import type { Inference } from './records';

/** One line of the outline: what a card is on the canvas, with the same key. */
export interface OutlineRow {
  readonly key: CardKey;
  readonly kind: 'contention' | 'loose' | 'claim' | 'reference' | 'question' | 'incomplete';
  /** The claim or question; for 'incomplete' the inference without premises. */
  readonly record: ClaimId | QuestionId | InferenceId;
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
  /** The step whose undercuts and backings follow what hangs on this row itself. */
  readonly attacked: InferenceId | null;
};

/** Rows that wait for their turn, with what they share. */
interface Level {
  readonly seeds: readonly Seed[];
  readonly level: number;
  readonly parent: number;
  readonly isUnderContention: boolean;
  next: number;
}

function seedsOfStep(map: ArgumentMap, inference: Inference): readonly Seed[] {
  const { homeOf } = homesOf(map);
  const sign = kindOf(map, inference);
  const premises = premisesOf(map, inference);
  const { id } = inference;
  if (premises.length === 0) {
    return [{ key: `incomplete:${id}`, kind: 'incomplete', record: id, inference: id, sign, attacked: id }];
  }
  return premises.map((claim, place): Seed => {
    const isHome = homeOf.get(claim.id) === id;
    return {
      key: isHome ? claim.id : `ref:${id}:${claim.id}`,
      kind: isHome ? 'claim' : 'reference',
      record: claim.id,
      inference: id,
      sign: place === 0 ? sign : 'and',
      attacked: place === premises.length - 1 ? id : null,
    };
  });
}

function seedOfQuestion(id: QuestionId): Seed {
  return { key: id, kind: 'question', record: id, inference: null, sign: 'question', attacked: null };
}

function seedsBelow(map: ArgumentMap, { kind, record, attacked }: Seed, isFolded: boolean): readonly Seed[] {
  const { inferencesAt, questionsAbout } = indexOf(map);
  const isAtHome = kind === 'claim' || kind === 'contention' || kind === 'loose';
  const own = isAtHome && !isFolded ? (inferencesAt.get(record as ClaimId) ?? []) : [];
  const questions = isAtHome && !isFolded ? (questionsAbout.get(record as ClaimId) ?? []) : [];
  const attacks = attacked === null ? [] : (inferencesAt.get(attacked) ?? []);
  return [
    ...own.flatMap(step => seedsOfStep(map, step)),
    ...questions.map(({ id }) => seedOfQuestion(id)),
    ...attacks.flatMap(step => seedsOfStep(map, step)),
  ];
}

function rootSeeds(map: ArgumentMap): readonly Seed[] {
  const { contention, roots } = homesOf(map);
  const claims = roots.map((id): Seed => {
    const kind = id === contention ? 'contention' : 'loose';
    return { key: id, kind, record: id, inference: null, sign: null, attacked: null };
  });
  const questions = indexOf(map).questionsAbout.get(map.map.id) ?? [];
  return [...claims, ...questions.map(({ id }) => seedOfQuestion(id))];
}

/**
 * The map as the lines of a tree, in the order of its layout. What is said against a step hangs on the step's last premise, which
 * a fold of that premise does not hide. Without recursion: chains of 100,000 claims occur in hostile files.
 */
export function outlineOf(map: ArgumentMap, folded: ReadonlySet<ClaimId>): readonly OutlineRow[] {
  const { inferencesAt, questionsAbout, usesOf } = indexOf(map);
  const { homeOf } = homesOf(map);
  const rows: OutlineRow[] = [];
  const stack: Level[] = [{ seeds: rootSeeds(map), level: 1, parent: -1, isUnderContention: false, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const seed = top.seeds[top.next];
    if (seed === undefined) {
      stack.pop();
      continue;
    }
    top.next += 1;
    const { key, kind, record, inference, sign } = seed;
    const id = record as ClaimId;
    const isClaim = kind !== 'question' && kind !== 'incomplete';
    const isFoldable = isClaim && kind !== 'reference' && (inferencesAt.has(id) || questionsAbout.has(id));
    const isFolded = isFoldable && folded.has(id);
    const isUnderContention = top.isUnderContention || kind === 'contention';
    rows.push({
      ...{ key, kind, record, inference, sign },
      level: top.level,
      position: top.next,
      setSize: top.seeds.length,
      parent: top.parent,
      isFoldable,
      isFolded,
      isShared: isClaim && (usesOf.get(id)?.length ?? 0) > (homeOf.has(id) ? 1 : 0),
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

/** Every place of a claim, its home first. */
export function placesOf(map: ArgumentMap, claimId: ClaimId): readonly Place[] {
  const home = homesOf(map).homeOf.get(claimId) ?? null;
  const uses = indexOf(map).usesOf.get(claimId) ?? [];
  const others = uses.filter(({ id }) => id !== home);
  return [
    { key: claimId, inference: home },
    ...others.map(({ id }) => ({ key: `ref:${id}:${claimId}`, inference: id })),
  ];
}

/** The key of the row that shows a record: a step is shown by its first premise. */
export function outlineKeyOf(map: ArgumentMap, record: RecordId): CardKey {
  const inference = map.inferences.get(record as InferenceId);
  if (inference === undefined) return record;
  return seedsOfStep(map, inference)[0]?.key ?? record;
}
