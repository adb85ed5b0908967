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
import { onceForEach } from './once-for-each';

type Searched = Claim | Question | Note | Frame;
function textsOf(item: Searched): readonly string[] {
  if (item.kind === 'frame') return [item.title];
  return item.kind === 'claim' && item.note !== '' ? [item.text, item.note] : [item.text];
}

const textsMadePlain = (isExact: boolean) =>
  onceForEach((item: Searched): readonly string[] => textsOf(item).map(text => plainText(text, isExact)));
const exactTexts = textsMadePlain(true);
const plainTexts = textsMadePlain(false);

/** A record is made plain once, however often one types. */
function plainTextsOf(item: Searched, isExact: boolean): readonly string[] {
  return isExact ? exactTexts(item) : plainTexts(item);
}

function matches(item: Searched, wanted: string, { isExact, isWholeWord }: FindQuery): boolean {
  return wanted === '' || plainTextsOf(item, isExact).some(plain => hasPassage(plain, wanted, isWholeWord));
}

/** Claims and questions in reading order, then what stands free on the canvas. */
const searchedIn = onceForEach((map: ArgumentMap): readonly Searched[] => {
  const read = readingOrder(map).flatMap(
    id => map.claims.get(id as ClaimId) ?? map.questions.get(id as QuestionId) ?? [],
  );
  return [...read, ...standingBoxes(map)];
});

/** Makes a map ready to be looked through, so that the first letter is as fast as the later ones. */
export function prepareFinding(map: ArgumentMap, isExact: boolean): void {
  for (const item of searchedIn(map)) plainTextsOf(item, isExact);
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

interface Search {
  readonly query: FindQuery;
  readonly wanted: string;
  readonly items: readonly Searched[];
  readonly found: readonly FoundId[];
}

/** Typing only adds to the words, mostly: then only what was found before can be found again. */
const lastSearches = new WeakMap<ArgumentMap, Search>();

function isSame(query: FindQuery, wanted: string, last: Search): boolean {
  const { isExact, isWholeWord, filters } = last.query;
  const isLikewise = query.isExact === isExact && query.isWholeWord === isWholeWord && query.filters === filters;
  return isLikewise && wanted === last.wanted;
}

function isNarrower(query: FindQuery, wanted: string, last: Search): boolean {
  const { isExact, isWholeWord, filters } = last.query;
  return query.isExact === isExact && query.filters === filters && !isWholeWord && wanted.includes(last.wanted);
}

/**
 * The claims and questions that have the words in their text or note and pass the filters, in reading order, then frames and notes
 * with the words; none where nothing is asked.
 */
export function findInMap(map: ArgumentMap, query: FindQuery): readonly FoundId[] {
  if (!isAsking(query)) return [];
  const wanted = plainText(query.text, query.isExact);
  const last = lastSearches.get(map);
  if (last !== undefined && isSame(query, wanted, last)) return last.found;
  let items = last !== undefined && isNarrower(query, wanted, last) ? last.items : searchedIn(map);
  items = items.filter(item => matches(item, wanted, query));
  if (hasFilters(query.filters)) {
    // Filters ask about claims, and nothing else passes them.
    const isPassing = passing(map, query.filters);
    items = items.filter(item => item.kind === 'claim' && isPassing(item));
  }
  const found = items.map(({ id }) => id);
  lastSearches.set(map, { query, wanted, items, found });
  return found;
}

/** Every tag of a live claim, once. */
export function tagsOf(map: ArgumentMap): readonly string[] {
  return [...new Set(indexOf(map).claims.flatMap(({ tags }) => tags))].sort(compareWords);
}
