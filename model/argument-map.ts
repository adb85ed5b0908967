import type {
  CitationId,
  ClaimId,
  DismissalId,
  FrameId,
  InferenceId,
  MapId,
  NoteId,
  PinId,
  QuestionId,
  SourceId,
} from './ids';
import {
  type Citation,
  type Claim,
  type Dismissal,
  type Frame,
  type Inference,
  type ItemKind,
  type MapRecord,
  type Note,
  type Pin,
  type Question,
  type Source,
} from './records';

/**
 * One debate, immutable. Holds soft-deleted records too (an undo brings them back), so screens read the live ones through
 * `indexOf` of map-index. An unchanged record keeps its identity from one map to the next.
 */
export interface ArgumentMap {
  readonly map: MapRecord;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly inferences: ReadonlyMap<InferenceId, Inference>;
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly citations: ReadonlyMap<CitationId, Citation>;
  readonly pins: ReadonlyMap<PinId, Pin>;
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly frames: ReadonlyMap<FrameId, Frame>;
  readonly dismissals: ReadonlyMap<DismissalId, Dismissal>;
}

/** The same as plain arrays: crosses every border and is what a map file holds. */
export interface MapContents {
  readonly map: MapRecord;
  readonly claims: readonly Claim[];
  readonly inferences: readonly Inference[];
  readonly questions: readonly Question[];
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
  readonly pins: readonly Pin[];
  readonly notes: readonly Note[];
  readonly frames: readonly Frame[];
  readonly dismissals: readonly Dismissal[];
}

type TableName = Exclude<keyof ArgumentMap, 'map'>;
export const tableOf = {
  claim: 'claims',
  inference: 'inferences',
  question: 'questions',
  source: 'sources',
  citation: 'citations',
  pin: 'pins',
  note: 'notes',
  frame: 'frames',
  dismissal: 'dismissals',
} as const satisfies Record<ItemKind, TableName>;

/** What a map without any record holds. */
export const noContents: Omit<MapContents, 'map'> = {
  claims: [],
  inferences: [],
  questions: [],
  sources: [],
  citations: [],
  pins: [],
  notes: [],
  frames: [],
  dismissals: [],
};

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map(item => [item.id, item]));
}

export function mapFromContents(contents: MapContents): ArgumentMap {
  return {
    map: contents.map,
    claims: byId(contents.claims),
    inferences: byId(contents.inferences),
    questions: byId(contents.questions),
    sources: byId(contents.sources),
    citations: byId(contents.citations),
    pins: byId(contents.pins),
    notes: byId(contents.notes),
    frames: byId(contents.frames),
    dismissals: byId(contents.dismissals),
  };
}

export function contentsOf(map: ArgumentMap): MapContents {
  return {
    map: map.map,
    claims: [...map.claims.values()],
    inferences: [...map.inferences.values()],
    questions: [...map.questions.values()],
    sources: [...map.sources.values()],
    citations: [...map.citations.values()],
    pins: [...map.pins.values()],
    notes: [...map.notes.values()],
    frames: [...map.frames.values()],
    dismissals: [...map.dismissals.values()],
  };
}

/** Without the soft-deleted records: what is shown, exported and counted. */
export function liveContents(contents: MapContents): MapContents {
  const isLive = (item: { readonly deletedAt: number | null }): boolean => item.deletedAt === null;
  return {
    map: contents.map,
    claims: contents.claims.filter(isLive),
    inferences: contents.inferences.filter(isLive),
    questions: contents.questions.filter(isLive),
    sources: contents.sources.filter(isLive),
    citations: contents.citations.filter(isLive),
    pins: contents.pins.filter(isLive),
    notes: contents.notes.filter(isLive),
    frames: contents.frames.filter(isLive),
    dismissals: contents.dismissals.filter(isLive),
  };
}

export function emptyMap(id: MapId, title: string, createdAt: number): ArgumentMap {
  const map: MapRecord = {
    kind: 'map',
    id,
    title,
    question: '',
    mainClaimId: null,
    direction: 'down',
    marking: '',
    createdAt,
  };
  return mapFromContents({ ...noContents, map });
}
