import type { ArgumentMap } from '../argument-map';
import { type CitationId, type ClaimId, newId, type SourceId } from '../ids';
import { createRecord, type Patch, setField } from '../patch';
import type { Citation, Source } from '../records';
import type { EditContext } from './context';

type SourceFields = Partial<Omit<Source, 'kind' | 'id' | 'createdAt' | 'deletedAt'>>;

export function addSource(
  _map: ArgumentMap,
  fields: SourceFields,
  { at }: EditContext,
): { readonly patch: Patch; readonly sourceId: SourceId } {
  const source: Source = {
    kind: 'source',
    id: newId('source'),
    title: '',
    author: '',
    publisher: '',
    publishedOn: '',
    url: '',
    type: '',
    reliability: null,
    originId: null,
    document: null,
    ...fields,
    createdAt: at,
    deletedAt: null,
  };
  return { patch: [createRecord(source)], sourceId: source.id };
}

/** The claim uses the source; quote, place and credibility are filled in later. */
export function cite(
  _map: ArgumentMap,
  claimId: ClaimId,
  sourceId: SourceId,
  { at }: EditContext,
): { readonly patch: Patch; readonly citationId: CitationId } {
  const citation: Citation = {
    kind: 'citation',
    id: newId('citation'),
    claimId,
    sourceId,
    quote: '',
    selector: null,
    locator: '',
    credibility: null,
    createdAt: at,
    deletedAt: null,
  };
  return { patch: [createRecord(citation)], citationId: citation.id };
}

/** The source stays while another claim uses it, and goes with its last use. */
export function deleteCitation(map: ArgumentMap, citationId: CitationId, at: number): Patch {
  const citation = map.citations.get(citationId);
  if (citation === undefined) return [];
  const source = map.sources.get(citation.sourceId);
  const isUsedElsewhere = [...map.citations.values()].some(
    other => other.sourceId === citation.sourceId && other.id !== citationId && other.deletedAt === null,
  );
  const removal = setField(citation, 'deletedAt', at);
  return source === undefined || isUsedElsewhere ? removal : [...removal, ...setField(source, 'deletedAt', at)];
}

const tellingFields = [
  'title',
  'author',
  'publisher',
  'publishedOn',
  'url',
  'type',
  'reliability',
  'document',
] as const;

/** A live source that says the same of itself in every given field, so that it is not added twice. */
export function findSameSource(map: ArgumentMap, fields: SourceFields): SourceId | null {
  for (const source of map.sources.values()) {
    const isSame = tellingFields.every(field => fields[field] === undefined || fields[field] === source[field]);
    if (isSame && source.deletedAt === null) return source.id;
  }
  return null;
}
