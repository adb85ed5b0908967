import type { ArgumentMap } from '../argument-map';
import { CruxError } from '../borders/reply';
import type { CitationDraft, ClaimDraft, StepDraft } from '../formats/branch-draft';
import type { ClaimId, InferenceId, SourceId } from '../ids';
import { indexOf } from '../map-index';
import { message } from '../messages/message';
import { firstKeys, keysAt } from '../order';
import { caps } from '../parse/caps';
import { createRecord, type FieldChange, type Patch, setField } from '../patch';
import type { Claim, OrderKey } from '../records';
import { newClaim } from './claims';
import type { EditContext } from './context';
import { newInference, siblingKeys } from './inferences';
import { addQuestion } from './questions';
import { addSource, cite, findSameSource } from './sources';

export interface InsertedBranch {
  readonly patch: Patch;
  /** The first claim of each branch. */
  readonly roots: readonly ClaimId[];
  readonly claimCount: number;
}

function allClaims(steps: readonly StepDraft[]): ClaimDraft[] {
  const claims: ClaimDraft[] = [];
  const waiting = [...steps].reverse();
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    claims.push(...step.premises);
    waiting.push(...[...step.steps].reverse(), ...step.premises.flatMap(({ steps: below }) => below).reverse());
  }
  return claims;
}

/** Refuses what would leave no room in the map. */
export function checkRoom(map: ArgumentMap, claimCount: number): void {
  if (map.claims.size + claimCount > caps.claims) {
    throw new CruxError('too-large', message('paste.noRoom', { limit: caps.claims }));
  }
}

class Insertion {
  readonly changes: FieldChange[] = [];
  private readonly claims = new Map<ClaimDraft, Claim>();
  private age = 0;
  private readonly homes = new Map<ClaimId, InferenceId>();
  private readonly sources = new Map<string, SourceId>();

  constructor(
    private readonly map: ArgumentMap,
    private readonly context: EditContext,
    drafts: readonly ClaimDraft[],
    filled: ReadonlyMap<ClaimDraft, Claim>,
  ) {
    const byText = new Map(drafts.filter(draft => !draft.isElsewhere).map(draft => [draft.text, draft]));
    for (const draft of drafts) {
      const argued = draft.isElsewhere ? byText.get(draft.text) : undefined;
      if (argued !== undefined) continue;
      const made = newClaim(draft.text, this.next());
      const { isAssumption, isImplicit } = draft;
      this.claims.set(draft, filled.get(draft) ?? { ...made, isAssumption, isImplicit });
    }
    for (const draft of drafts) {
      const argued = draft.isElsewhere ? byText.get(draft.text) : undefined;
      const claim = argued === undefined ? undefined : this.claims.get(argued);
      if (claim !== undefined) this.claims.set(draft, claim);
    }
  }

  /** Later lines are younger: what is ordered by age stands in the order of the text. */
  private next(): EditContext {
    this.age += 1;
    return { ...this.context, at: this.context.at + this.age };
  }

  get count(): number {
    return new Set(this.claims.values()).size;
  }

  claimOf(draft: ClaimDraft): Claim {
    return this.claims.get(draft) as Claim;
  }

  /** The steps at one target, and everything below them. */
  addSteps(steps: readonly StepDraft[], targetId: ClaimId | InferenceId, keys: readonly OrderKey[]): void {
    const waiting: { step: StepDraft; targetId: ClaimId | InferenceId; key: OrderKey }[] = [];
    const push = (list: readonly StepDraft[], target: ClaimId | InferenceId, orders: readonly OrderKey[]): void => {
      list.forEach((step, place) => waiting.push({ step, targetId: target, key: orders[place] as OrderKey }));
    };
    push(steps, targetId, keys);
    for (const { step, targetId: target, key } of waiting) {
      const premises = step.premises.map(draft => this.claimOf(draft).id);
      const inference = newInference(target, step.polarity ?? 'support', [...new Set(premises)], key, this.next().at);
      this.changes.push(createRecord(inference));
      for (const draft of step.premises) {
        if (!draft.isElsewhere) this.homes.set(this.claimOf(draft).id, inference.id);
        push(draft.steps, this.claimOf(draft).id, firstKeys(draft.steps.length));
      }
      push(step.steps, inference.id, firstKeys(step.steps.length));
    }
  }

  private citation(claimId: ClaimId, draft: CitationDraft): FieldChange[] {
    const { title, reliability } = draft;
    const telling = JSON.stringify([title, reliability]);
    const known = this.sources.get(telling) ?? findSameSource(this.map, { title, reliability });
    const added = known === null ? addSource(this.map, { title, reliability }, this.context) : null;
    const sourceId = known ?? added?.sourceId;
    if (sourceId === undefined) return [];
    this.sources.set(telling, sourceId);
    const cited = cite(this.map, claimId, sourceId, this.next());
    const quoted = cited.patch.map(change => ({
      ...change,
      after: { ...(change.after as object), quote: draft.quote, credibility: draft.credibility },
    }));
    return [...(added?.patch ?? []), ...quoted];
  }

  /** Claims come before what hangs on them. */
  finish(filled: ReadonlySet<Claim>): Patch {
    const claims: FieldChange[] = [];
    const details: FieldChange[] = [];
    const done = new Set<Claim>();
    const elsewhere = new Set([...this.claims].filter(([draft]) => draft.isElsewhere).map(([, claim]) => claim));
    for (const [draft, claim] of this.claims) {
      if (done.has(claim)) continue;
      done.add(claim);
      const homeId = elsewhere.has(claim) ? (this.homes.get(claim.id) ?? null) : null;
      if (!filled.has(claim)) claims.push(createRecord({ ...claim, homeId }));
      for (const text of draft.questions) details.push(...addQuestion(this.map, claim.id, text, this.next()).patch);
      for (const citation of draft.citations) details.push(...this.citation(claim.id, citation));
    }
    return [...claims, ...this.changes, ...details];
  }
}

/** A claim without words and without anything on it: what is pasted there is written into it. */
export function isUnwritten(map: ArgumentMap, id: ClaimId | InferenceId): boolean {
  const claim = map.claims.get(id as ClaimId);
  return claim?.text === '' && !indexOf(map).inferencesAt.has(claim.id);
}

/**
 * Adds what was read from text below a claim or a step; with a null target as loose branches, the first of which becomes the
 * contention of a map without claims. A lone first line fills a claim that has no words yet.
 */
export function insertDrafts(
  map: ArgumentMap,
  drafts: readonly StepDraft[],
  targetId: ClaimId | InferenceId | null,
  context: EditContext,
): InsertedBranch {
  const all = allClaims(drafts);
  checkRoom(map, all.length);
  const [first, ...others] = drafts;
  const [top] = first?.premises ?? [];
  const isLone = first !== undefined && others.length === 0 && first.polarity === null && first.premises.length === 1;
  const target = targetId === null ? undefined : map.claims.get(targetId as ClaimId);
  const isFilling = isLone && top !== undefined && target !== undefined && isUnwritten(map, target.id);
  const filled = new Map(isFilling ? [[top, target]] : []);
  const insertion = new Insertion(map, context, all, filled);
  const changes: FieldChange[] = [];
  if (isFilling) {
    changes.push(...setField(target, 'text', top.text));
    insertion.addSteps(top.steps, target.id, firstKeys(top.steps.length));
  } else if (targetId === null) {
    for (const { premises, steps } of drafts) {
      for (const draft of [...premises, ...steps.flatMap(step => step.premises)]) {
        const { id } = insertion.claimOf(draft);
        insertion.addSteps(draft.steps, id, firstKeys(draft.steps.length));
      }
    }
    const isEmpty = indexOf(map).claims.length === 0;
    if (isEmpty && top !== undefined) changes.push(...setField(map.map, 'mainClaimId', insertion.claimOf(top).id));
  } else {
    insertion.addSteps(drafts, targetId, keysAt(siblingKeys(map, targetId), drafts.length));
  }
  const patch = insertion.finish(new Set(filled.values()));
  const roots = drafts.flatMap(({ premises }) => premises.slice(0, 1).map(draft => insertion.claimOf(draft).id));
  // The contention is named once its record exists.
  return { patch: [...patch, ...changes], roots, claimCount: insertion.count };
}
