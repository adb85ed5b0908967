import type { ArgumentMap } from './argument-map';
import type { ClaimId, InferenceId } from './ids';
import type { KnownFace } from './layout/card-face';
import type { CardNode, GroupNode } from './layout/layout-tree';
import { indexOf, premisesOf } from './map-index';
import type { Citation, Claim, Inference, Pin, Question, Source } from './records';

/** A live claim with what stands at it. Sites know each other without ids: look-ups are most of what walking a large map costs. */
export interface ClaimSite {
  readonly claim: Claim;
  readonly isContention: boolean;
  readonly steps: readonly StepSite[];
  /** Oldest first. */
  readonly uses: readonly StepSite[];
  readonly questions: readonly Question[];
  readonly citation: Citation | undefined;
  readonly source: Source | undefined;
  readonly pin: Pin | null;
  readonly reasons: number;
  readonly objections: number;
  readonly kept: KeptForClaim;
  /** The use at which the claim stands, once homes are found; roots have none. */
  home: StepSite | null;
  walk: Walk;
}

/** A live inference with its live premises and what is about it. */
export interface StepSite {
  readonly inference: Inference;
  readonly target: ClaimSite | StepSite | null;
  readonly premises: readonly ClaimSite[];
  readonly steps: readonly StepSite[];
  readonly kept: KeptForStep;
  walk: Walk;
}

/** How far the search for homes has come here. */
type Walk = 'ahead' | 'inside' | 'done';

/** What the last layouts made of one state of a record: an edit elsewhere leaves it as it is. */
interface KeptForClaim {
  face: KnownFace | null;
  card: CardNode | null;
}

interface KeptForStep {
  group: GroupNode | null;
}

export interface Sites {
  /** In the order in which the claims were made. */
  readonly claims: readonly ClaimSite[];
  readonly siteOf: ReadonlyMap<ClaimId, ClaimSite>;
}

type Growing<Site> = { -readonly [Key in keyof Site]: Site[Key] };
type GrowingClaim = Growing<Omit<ClaimSite, 'uses'>> & { readonly uses: StepSite[] };

const none: readonly never[] = [];
const keptForClaims = new WeakMap<Claim, KeptForClaim>();
const keptForSteps = new WeakMap<Inference, KeptForStep>();

function keptForClaim(claim: Claim): KeptForClaim {
  let kept = keptForClaims.get(claim);
  if (kept === undefined) keptForClaims.set(claim, (kept = { face: null, card: null }));
  return kept;
}

function keptForStep(inference: Inference): KeptForStep {
  let kept = keptForSteps.get(inference);
  if (kept === undefined) keptForSteps.set(inference, (kept = { group: null }));
  return kept;
}

/** The map as sites that know each other, homes not found yet; in time linear in its size. */
export function linkSites(map: ArgumentMap): Sites {
  const { claims, inferences, inferencesAt, citationsOf, questionsAbout, pinOf } = indexOf(map);
  const { mainClaimId } = map.map;
  const siteOf = new Map<ClaimId, GrowingClaim>();
  const stepOf = new Map<InferenceId, Growing<StepSite>>();
  const sites = claims.map((claim): GrowingClaim => {
    const citation = citationsOf.get(claim.id)?.[0];
    const site: GrowingClaim = {
      claim,
      isContention: claim.id === mainClaimId,
      steps: none,
      uses: [],
      questions: questionsAbout.get(claim.id) ?? none,
      citation,
      source: citation === undefined ? undefined : map.sources.get(citation.sourceId),
      pin: pinOf.size === 0 ? null : (pinOf.get(claim.id) ?? null),
      reasons: 0,
      objections: 0,
      kept: keptForClaim(claim),
      home: null,
      walk: 'ahead',
    };
    siteOf.set(claim.id, site);
    return site;
  });
  for (const inference of inferences) {
    const premises: GrowingClaim[] = [];
    const kept = keptForStep(inference);
    const step: Growing<StepSite> = { inference, target: null, premises, steps: none, kept, walk: 'ahead' };
    stepOf.set(inference.id, step);
    for (const { id } of premisesOf(map, inference)) {
      const site = siteOf.get(id);
      if (site === undefined) continue;
      premises.push(site);
      site.uses.push(step);
    }
  }
  for (const [target, attached] of inferencesAt) {
    const site = siteOf.get(target as ClaimId);
    const about = site ?? stepOf.get(target as InferenceId);
    if (about === undefined) continue;
    const steps: StepSite[] = [];
    let reasons = 0;
    for (const { id, polarity } of attached) {
      const step = stepOf.get(id);
      if (step === undefined) continue;
      step.target = about;
      steps.push(step);
      if (polarity === 'support') reasons += 1;
    }
    about.steps = steps;
    if (site === undefined) continue;
    site.reasons = reasons;
    site.objections = steps.length - reasons;
  }
  return { claims: sites, siteOf };
}
