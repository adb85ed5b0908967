import type { Json } from '../json';
import type { RecordKind } from '../records';

type Defaults = Readonly<Record<string, Json>>;

/** Fields with these values are left out of map files and filled in again on reading, so that a line shows what somebody said. */
export const recordDefaults: Readonly<Record<RecordKind, Defaults>> = {
  map: { question: '', mainClaimId: null, direction: 'down', marking: '', createdAt: 0 },
  claim: {
    note: '',
    tags: [],
    isAssumption: false,
    isImplicit: false,
    likelihood: null,
    confidence: null,
    startingScore: null,
    marking: '',
    homeId: null,
    isLocked: false,
    createdAt: 0,
    author: '',
    deletedAt: null,
  },
  inference: { premises: {}, scheme: null, note: '', createdAt: 0, deletedAt: null },
  question: { answeredById: null, createdAt: 0, deletedAt: null },
  source: {
    title: '',
    author: '',
    publisher: '',
    publishedOn: '',
    url: '',
    type: '',
    reliability: null,
    originId: null,
    document: null,
    createdAt: 0,
    deletedAt: null,
  },
  citation: { quote: '', selector: null, locator: '', credibility: null, createdAt: 0, deletedAt: null },
  pin: { along: 0, across: 0, deletedAt: null },
  note: { besideId: null, colour: 'yellow', createdAt: 0, deletedAt: null },
  frame: { title: '', besideId: null, colour: 'grey', around: null, createdAt: 0, deletedAt: null },
  dismissal: { reason: '', createdAt: 0, deletedAt: null },
};

/** A record as it was written, with the fields that did not exist then; no record stays none. */
export function withDefaults(kind: RecordKind, value: Json): Json {
  return value === null || typeof value !== 'object' ? value : { ...recordDefaults[kind], ...(value as Defaults) };
}
