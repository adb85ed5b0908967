import type { ArgumentMap } from '../../model/argument-map';
import { kindOf } from '../../model/facts';
import { homesOf } from '../../model/homes';
import type { ClaimId, InferenceId, QuestionId, RecordId } from '../../model/ids';
import type { ChipKind } from '../../model/layout/layout';
import { premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import type { Claim, Question } from '../../model/records';

/** One stop on the way from the contention to what is selected. */
export interface Crumb {
  readonly record: RecordId;
  readonly text: string;
  /** How it bears on the stop before it; null for where a branch begins. */
  readonly kind: ChipKind | null;
}

/** What is being typed in place of the text of claims and questions. */
type Drafts = ReadonlyMap<RecordId, string>;

function crumbOf(
  map: ArgumentMap,
  record: RecordId,
  drafts: Drafts,
): (Crumb & { readonly above: RecordId | undefined }) | null {
  const textOf = (item: Claim | Question): string => (drafts.get(item.id) ?? item.text).trim();
  const inference = map.inferences.get(record as InferenceId);
  if (inference !== undefined) {
    const kind = kindOf(map, inference);
    return { record, kind, text: message(`editor.kindTitle.${kind}`), above: inference.targetId };
  }
  const question = map.questions.get(record as QuestionId);
  if (question !== undefined) {
    return {
      record,
      kind: 'question',
      text: textOf(question) || message('editor.emptyQuestion'),
      above: question.aboutId,
    };
  }
  const claim = map.claims.get(record as ClaimId);
  if (claim === undefined) return null;
  const home = map.inferences.get(homesOf(map).homeOf.get(claim.id) as InferenceId);
  const text = textOf(claim) || message('editor.emptyClaim');
  return { record, text, kind: home === undefined ? null : kindOf(map, home), above: home?.targetId };
}

function claimAt(map: ArgumentMap, step: InferenceId): ClaimId | undefined {
  const inference = map.inferences.get(step);
  const { homeOf } = homesOf(map);
  return inference === undefined ? undefined : premisesOf(map, inference).find(({ id }) => homeOf.get(id) === step)?.id;
}

/** From the contention, or the root of a loose branch, to the record: along homes, as the map is drawn. */
export function crumbsTo(map: ArgumentMap, record: RecordId | null, drafts: Drafts = new Map()): readonly Crumb[] {
  const crumbs: Crumb[] = [];
  const visited = new Set<RecordId>();
  for (let at = record ?? undefined; at !== undefined && !visited.has(at);) {
    visited.add(at);
    const crumb = crumbOf(map, at, drafts);
    if (crumb === null) break;
    const isStop = crumbs.length === 0 || !map.inferences.has(at as InferenceId);
    if (isStop) crumbs.unshift({ record: crumb.record, text: crumb.text, kind: crumb.kind });
    // An undercut hits a step: the way goes on over the claim that stands there.
    at = (isStop ? undefined : claimAt(map, at as InferenceId)) ?? crumb.above;
  }
  return crumbs;
}

const mostShown = 4;
const lastShown = 2;

/** A long way shows its ends; what lies between can be opened. */
export function collapse(crumbs: readonly Crumb[]): {
  readonly first: readonly Crumb[];
  readonly between: readonly Crumb[];
  readonly last: readonly Crumb[];
} {
  if (crumbs.length <= mostShown) return { first: crumbs, between: [], last: [] };
  return { first: crumbs.slice(0, 1), between: crumbs.slice(1, -lastShown), last: crumbs.slice(-lastShown) };
}
