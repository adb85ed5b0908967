import type { ArgumentMap } from './argument-map';
import { homesOf } from './homes';
import type { ClaimId, InferenceId, QuestionId, RecordId } from './ids';
import { indexOf, premisesOf } from './map-index';
import { standingBoxes } from './standing-boxes';
import { onceForEach } from './once-for-each';

type ReadRecord = ClaimId | InferenceId | QuestionId;

/** Without recursion: chains of 100,000 claims occur in hostile files. */
function readAll(map: ArgumentMap): readonly ReadRecord[] {
  const { inferencesAt, questionsAbout } = indexOf(map);
  const { homeOf, roots } = homesOf(map);
  const order: ReadRecord[] = [];
  const read = new Set<ReadRecord>();
  const waiting: ReadRecord[] = [...roots].reverse();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (read.has(at)) continue;
    read.add(at);
    order.push(at);
    const steps: ReadRecord[] = (inferencesAt.get(at as ClaimId) ?? []).map(({ id }) => id);
    const inference = map.inferences.get(at as InferenceId);
    if (inference === undefined) {
      const questions = (questionsAbout.get(at as ClaimId) ?? []).map(({ id }) => id);
      for (const id of [...steps, ...questions].reverse()) waiting.push(id);
    } else {
      const atHome = premisesOf(map, inference).filter(({ id }) => homeOf.get(id) === inference.id);
      for (const id of [...atHome.map(claim => claim.id), ...steps].reverse()) waiting.push(id);
    }
  }
  const aboutMap = (questionsAbout.get(map.map.id) ?? []).map(({ id }) => id);
  return [...order, ...aboutMap.filter(id => !read.has(id))];
}

/**
 * Every live claim, step and question once, as one reads the map aloud: each claim at its home, what hangs on it right after
 * it.
 */
export const readingOrder = onceForEach(readAll);

/** The next one in reading order that is wanted, round the end of the map; `from` itself where it is the only one. */
export function nextInReading<Id extends RecordId>(
  map: ArgumentMap,
  wanted: readonly Id[],
  from: RecordId | null,
  by: -1 | 1,
): Id | null {
  const isWanted = new Set<RecordId>(wanted);
  const order: readonly RecordId[] = [...readingOrder(map), ...standingBoxes(map).map(({ id }) => id)];
  const known = from === null ? -1 : order.indexOf(from);
  const start = known < 0 && by < 0 ? order.length : known;
  for (let step = 1; step <= order.length; step += 1) {
    const id = order[(start + by * step + 2 * order.length) % order.length];
    if (id !== undefined && isWanted.has(id)) return id as Id;
  }
  return null;
}
