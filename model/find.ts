import type { ArgumentMap } from './argument-map';
import { openEnds } from './checks/loose-ends';
import { homesOf } from './homes';
import { type FindFilters, type FindQuery, type FoundId, type GradeFilter, hasFilters, isAsking } from './find-query';
import type { ClaimId, InferenceId, QuestionId } from './ids';
import { indexOf, premisesOf } from './map-index';
import { compareWords } from './messages/in-words';
import { readingOrder } from './reading-order';
import type { Claim, Frame, Note, Question } from './records';
import { standingBoxes } from './standing-boxes';
import { hasPassage, plainText } from './text-match';

type Searched = Claim | Question | Note | Frame;
const plainTexts = new WeakMap<Searched, readonly string[]>();

function textsOf(item: Searched): readonly string[] {
  if (item.kind === 'frame') return [item.title];
  return item.kind === 'claim' && item.note !== '' ? [item.text, item.note] : [item.text];
}

/** A record is made plain once, however often one types. */
function plainTextsOf(item: Searched, isExact: boolean): readonly string[] {
  if (isExact) return textsOf(item).map(text => plainText(text, true));
  let texts = plainTexts.get(item);
  if (texts === undefined) {
    texts = textsOf(item).map(text => plainText(text, false));
    plainTexts.set(item, texts);
  }
  return texts;
}

function matches(item: Searched, wanted: string, { isExact, isWholeWord }: FindQuery): boolean {
  return wanted === '' || plainTextsOf(item, isExact).some(plain => hasPassage(plain, wanted, isWholeWord));
}

function hasGrade(map: ArgumentMap, claim: Claim, grade: GradeFilter): boolean {
  return (indexOf(map).citationsOf.get(claim.id) ?? []).some(({ sourceId, credibility }) => {
    const reliability = map.sources.get(sourceId)?.reliability ?? null;
    if (grade === 'none') return reliability === null && credibility === null;
    return reliability === grade || String(credibility) === grade;
  });
}

/** The test that a claim must pass; questions pass none, for they have no side, source or tag. */
function passing(map: ArgumentMap, filters: FindFilters): (claim: Claim) => boolean {
  const { side, tag, source, grade } = filters;
  const { homeOf } = homesOf(map);
  const { citationsOf } = indexOf(map);
  const tests: ((claim: Claim) => boolean)[] = [];
  if (side !== null) tests.push(({ id }) => map.inferences.get(homeOf.get(id) as InferenceId)?.polarity === side);
  if (tag !== null) tests.push(({ tags }) => tags.includes(tag));
  if (source !== null) {
    tests.push(({ id }) => (citationsOf.get(id) ?? []).some(({ sourceId }) => sourceId === source));
  }
  if (grade !== null) tests.push(claim => hasGrade(map, claim, grade));
  if (filters.isUnanswered) {
    const steps = openEnds(map, 'R5').flatMap(({ about }) => map.inferences.get(about) ?? []);
    const open = new Set(steps.flatMap(step => premisesOf(map, step).map(({ id }) => id)));
    tests.push(({ id }) => open.has(id));
  }
  if (filters.isUnsourced) {
    const unsourced = new Set(openEnds(map, 'R1').map(({ about }) => about));
    tests.push(({ id }) => unsourced.has(id));
  }
  return claim => tests.every(test => test(claim));
}

/**
 * The claims and questions that have the words in their text or note and pass the filters, in reading order, then frames and notes
 * with the words; none where nothing is asked.
 */
export function findInMap(map: ArgumentMap, query: FindQuery): readonly FoundId[] {
  if (!isAsking(query)) return [];
  const wanted = plainText(query.text, query.isExact);
  const isPassing = hasFilters(query.filters) ? passing(map, query.filters) : null;
  const found: FoundId[] = [];
  for (const id of readingOrder(map)) {
    const claim = map.claims.get(id as ClaimId);
    const item = claim ?? (isPassing === null ? map.questions.get(id as QuestionId) : undefined);
    if (item === undefined || !matches(item, wanted, query)) continue;
    if (claim === undefined || isPassing === null || isPassing(claim)) found.push(item.id);
  }
  // Filters ask about arguments, and what stands free on the canvas is none.
  if (isPassing === null) {
    for (const box of standingBoxes(map)) if (matches(box, wanted, query)) found.push(box.id);
  }
  return found;
}

/** Every tag of a live claim, once. */
export function tagsOf(map: ArgumentMap): readonly string[] {
  return [...new Set(indexOf(map).claims.flatMap(({ tags }) => tags))].sort(compareWords);
}
