import type { ArgumentMap } from './argument-map';
import type { ClaimId, InferenceId } from './ids';
import { linkSites, type ClaimSite, type Sites, type StepSite } from './sites';
import { onceForEach } from './once-for-each';

/** Where each claim is laid out: a forest over claims, whichever way their uses are tangled. */
interface Homes {
  readonly contention: ClaimId | null;
  /** The use at which a claim stands; roots have none. */
  readonly homeOf: ReadonlyMap<ClaimId, InferenceId>;
  /** The contention first, then the loose branches by age. */
  readonly roots: readonly ClaimId[];
  /** Inferences on the home path up to the root; an undercut counts as a step at the claim whose inference it attacks. */
  readonly depthOf: ReadonlyMap<ClaimId, number>;
}

/** A map's sites with their homes found. */
interface HomeSites extends Sites {
  readonly contention: ClaimSite | null;
  readonly roots: readonly ClaimSite[];
  /** In the order in which the homes were found. */
  readonly housed: readonly ClaimSite[];
}

function isClaimSite(site: ClaimSite | StepSite): site is ClaimSite {
  return 'claim' in site;
}

interface Visit {
  readonly site: ClaimSite | StepSite;
  next: number;
}

/**
 * Depth first from one root, without recursion: chains of 100,000 claims occur in hostile files. Answers with the uses that were met
 * without closing a cycle, by claim.
 */
function walkFrom(root: ClaimSite): ReadonlyMap<ClaimSite, readonly StepSite[]> {
  const openUses = new Map<ClaimSite, StepSite[]>();
  const stack: Visit[] = [];
  const enter = (site: ClaimSite | StepSite): void => {
    site.walk = 'inside';
    stack.push({ site, next: 0 });
  };
  enter(root);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { site } = top;
    const at = top.next;
    top.next += 1;
    const premises = isClaimSite(site) ? null : site.premises;
    const premise = premises?.[at];
    const child = premise ?? site.steps[at - (premises?.length ?? 0)];
    if (child === undefined) {
      site.walk = 'done';
      stack.pop();
      continue;
    }
    if (child.walk === 'inside') continue;
    if (premise !== undefined) {
      const uses = openUses.get(premise);
      if (uses === undefined) openUses.set(premise, [site as StepSite]);
      else uses.push(site as StepSite);
    }
    if (child.walk === 'ahead') enter(child);
  }
  return openUses;
}

function homeAmong({ claim, uses }: ClaimSite, open: readonly StepSite[]): StepSite | null {
  if (uses.length === 1 && open.length > 0) return uses[0] ?? null;
  const isOpen = new Set(open);
  const chosen = claim.homeId === null ? undefined : open.find(({ inference }) => inference.id === claim.homeId);
  return chosen ?? uses.find(use => isOpen.has(use)) ?? null;
}

function findHomes(map: ArgumentMap): HomeSites {
  const sites = linkSites(map);
  const { claims, siteOf } = sites;
  const main = map.map.mainClaimId;
  const contention = (main === null ? undefined : siteOf.get(main)) ?? null;
  const roots = new Set<ClaimSite>();
  const housed: ClaimSite[] = [];
  const grow = (root: ClaimSite): void => {
    if (root.walk !== 'ahead') return;
    roots.add(root);
    for (const [site, open] of walkFrom(root)) {
      if (site.home !== null || roots.has(site)) continue;
      site.home = homeAmong(site, open);
      if (site.home !== null) housed.push(site);
    }
  };
  if (contention !== null) grow(contention);
  for (const site of claims) if (site.uses.length === 0) grow(site);
  // What is left hangs on nothing but itself: its oldest claim stands as its root.
  for (const site of claims) grow(site);
  return { ...sites, contention, roots: [...roots], housed };
}

/** Built once for each map, in time linear in its size. */
export const sitesOf = onceForEach(findHomes);

function depthsOf({ claims, roots }: HomeSites): ReadonlyMap<ClaimId, number> {
  const depthOf = new Map<ClaimId, number>(roots.map(({ claim }) => [claim.id, 0]));
  // Only of steps about steps: a chain of these would be climbed anew from each of its claims.
  const depthOfStep = new Map<StepSite, number>();
  const known = (site: ClaimSite | StepSite): number | undefined =>
    isClaimSite(site) ? depthOf.get(site.claim.id) : depthOfStep.get(site);
  for (const start of claims) {
    const path: (ClaimSite | StepSite)[] = [];
    let site: ClaimSite | StepSite | null = start;
    let depth: number | undefined;
    while (site !== null && (depth = known(site)) === undefined) {
      path.push(site);
      site = isClaimSite(site) ? site.home : site.target;
    }
    depth ??= 0;
    for (const passed of path.reverse()) {
      if (isClaimSite(passed)) depthOf.set(passed.claim.id, depth);
      else {
        depth += 1;
        if (passed.target !== null && !isClaimSite(passed.target)) depthOfStep.set(passed, depth);
      }
    }
  }
  return depthOf;
}

/** `sitesOf` by ids, for those that have the ids at hand. */
export const homesOf = onceForEach((map: ArgumentMap): Homes => {
  const sites = sitesOf(map);
  const homeOf = new Map<ClaimId, InferenceId>();
  for (const { claim, home } of sites.housed) if (home !== null) homeOf.set(claim.id, home.inference.id);
  return {
    contention: sites.contention?.claim.id ?? null,
    homeOf,
    roots: sites.roots.map(({ claim }) => claim.id),
    depthOf: depthsOf(sites),
  };
});
