import type { RecordId } from '../ids';
import { message } from '../messages/message';
import type { Inference, MapItem, RecordKind } from '../records';
import { heldClaims } from '../standing-boxes';
import { type FileProblem, problemAt } from './file-problem';
import type { PlacedRecord } from './validate-records';

type Wanted = 'claim' | 'inference' | 'source' | 'target' | 'about' | 'checked';
const kindsFor: Readonly<Record<Wanted, readonly RecordKind[]>> = {
  claim: ['claim'],
  inference: ['inference'],
  source: ['source'],
  target: ['claim', 'inference'],
  about: ['claim', 'map'],
  checked: ['claim', 'inference', 'map'],
};

interface Reference {
  readonly field: string;
  readonly id: RecordId;
  readonly wanted: Wanted;
}

function referencesOf(item: MapItem): Reference[] {
  const reference = (field: string, id: RecordId | null, wanted: Wanted): Reference[] =>
    id === null ? [] : [{ field, id, wanted }];
  switch (item.kind) {
    case 'map':
      return reference('mainClaimId', item.mainClaimId, 'claim');
    case 'claim':
      return reference('homeId', item.homeId, 'inference');
    case 'inference':
      return [
        ...reference('targetId', item.targetId, 'target'),
        ...Object.keys(item.premises).flatMap(id => reference('premises', id as RecordId, 'claim')),
      ];
    case 'question':
      return [...reference('aboutId', item.aboutId, 'about'), ...reference('answeredById', item.answeredById, 'claim')];
    case 'source':
      return reference('originId', item.originId, 'source');
    case 'citation':
      return [...reference('claimId', item.claimId, 'claim'), ...reference('sourceId', item.sourceId, 'source')];
    case 'pin':
      return reference('claimId', item.claimId, 'claim');
    case 'note':
      return reference('besideId', item.besideId, 'claim');
    case 'frame':
      return [
        ...reference('besideId', item.besideId, 'claim'),
        ...heldClaims(item).flatMap(([id]) => reference('around', id, 'claim')),
      ];
    case 'dismissal':
      return reference('aboutId', item.aboutId, 'checked');
  }
}

/** Inferences whose targets lead round in a circle and never to a claim. */
function circlesAmong(records: ReadonlyMap<string, PlacedRecord>): Set<string> {
  const verdicts = new Map<string, boolean>();
  for (const [start, { item: first }] of records) {
    if (first.kind !== 'inference') continue;
    const path = new Set<string>();
    let verdict: boolean | undefined;
    for (let id = start; verdict === undefined;) {
      const item = records.get(id)?.item;
      if (path.has(id)) verdict = true;
      else if (item?.kind !== 'inference') verdict = false;
      else if (verdicts.has(id)) verdict = verdicts.get(id) ?? false;
      else {
        path.add(id);
        id = (item satisfies Inference).targetId;
      }
    }
    for (const id of path) verdicts.set(id, verdict);
  }
  return new Set([...verdicts].filter(([, isCircle]) => isCircle).map(([id]) => id));
}

/** Ids that occur twice, ids that lead nowhere or to the wrong kind, and inferences that aim at themselves. */
export function findReferenceProblems(placed: readonly PlacedRecord[]): FileProblem[] {
  const problems: FileProblem[] = [];
  const records = new Map<string, PlacedRecord>();
  const report = ({ line, item }: PlacedRecord, field: string, text: string): void => {
    problems.push(problemAt(text, { line, record: `${item.kind} ${item.id}`, field }));
  };
  for (const record of placed) {
    const first = records.get(record.item.id);
    if (first === undefined) records.set(record.item.id, record);
    else report(record, 'id', message('files.record.duplicateId', { line: first.line ?? 'none' }));
  }
  for (const record of placed) {
    for (const { field, id, wanted } of referencesOf(record.item)) {
      const kind = records.get(id)?.item.kind;
      if (kind === undefined || !kindsFor[wanted].includes(kind)) {
        report(record, field, message('files.record.dangling', { kind: wanted, id }));
      }
    }
    if (record.item.kind === 'source' && record.item.originId === record.item.id) {
      report(record, 'originId', message('files.record.repeatsItself'));
    }
  }
  for (const id of circlesAmong(records)) {
    const record = records.get(id);
    if (record !== undefined) report(record, 'targetId', message('files.record.aimsAtItself'));
  }
  return problems;
}
