import { type MapContents, mapFromContents } from '../argument-map';
import { cleanText } from '../clean-text';
import type { ClaimId, InferenceId, QuestionId, SourceId } from '../ids';
import type { Json } from '../json';
import { compareBytes, indexOf } from '../map-index';
import type { Dismissal, Frame, Note } from '../records';
import { frameAmong, isStanding } from '../standing-boxes';

export interface SharingOptions {
  /** Names of the people who wrote the claims; left out unless asked for. */
  readonly withAuthors?: boolean;
}

/** The same plain data with every text cleaned; what is clean already keeps its identity. */
export function withCleanTexts<Data>(data: Data): Data {
  const clean = (value: Json): Json => {
    if (typeof value === 'string') return cleanText(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const list = value as readonly Json[];
      const cleaned = list.map(clean);
      return cleaned.every((part, position) => part === list[position]) ? list : cleaned;
    }
    const fields = Object.entries(value as { readonly [key: string]: Json }).map(
      ([key, part]) => [key, part, clean(part)] as const,
    );
    if (fields.every(([, before, after]) => before === after)) return value;
    return Object.fromEntries(fields.map(([key, , after]) => [key, after]));
  };
  return clean(data as Json) as Data;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => compareBytes(a.id, b.id));
}

/**
 * What travels in a map file: the present state without deleted records, and without whatever points at one, so that a reader
 * finds no loose ends. Sorted by id, texts cleaned.
 */
export function sharableContents(contents: MapContents, { withAuthors = false }: SharingOptions = {}): MapContents {
  const map = mapFromContents(contents);
  const { claims, inferences, liveClaims, liveInferences } = indexOf(map);
  const isLive = (item: { readonly deletedAt: number | null }): boolean => item.deletedAt === null;
  const sources = contents.sources.filter(isLive);
  const liveSources = new Set<SourceId>(sources.map(({ id }) => id));
  const keepClaim = (id: ClaimId | null): ClaimId | null => (id !== null && liveClaims.has(id) ? id : null);
  const keepHome = (id: InferenceId | null): InferenceId | null => (id !== null && liveInferences.has(id) ? id : null);
  const keepOrigin = (id: SourceId | null, own: SourceId): SourceId | null =>
    id !== null && id !== own && liveSources.has(id) ? id : null;
  const questions = new Map<QuestionId, MapContents['questions'][number]>();
  for (const question of contents.questions.filter(isLive)) {
    const isAboutSomething = liveClaims.has(question.aboutId as ClaimId);
    questions.set(question.id, {
      ...question,
      // As on screen: a question about a claim that is gone is a question about the map.
      aboutId: isAboutSomething ? question.aboutId : map.map.id,
      answeredById: keepClaim(question.answeredById),
    });
  }
  const stands = (box: Note | Frame): boolean => isLive(box) && isStanding(box, liveClaims);
  const isThere = (id: Dismissal['aboutId']): boolean =>
    id === map.map.id || liveClaims.has(id as ClaimId) || liveInferences.has(id as InferenceId);
  return withCleanTexts({
    map: { ...map.map, mainClaimId: keepClaim(map.map.mainClaimId) },
    claims: byId(claims).map(claim => ({
      ...claim,
      homeId: keepHome(claim.homeId),
      author: withAuthors ? claim.author : '',
    })),
    inferences: byId(inferences).map(inference => ({
      ...inference,
      premises: Object.fromEntries(
        Object.entries(inference.premises)
          .filter(([id]) => liveClaims.has(id as ClaimId))
          .sort(([a], [b]) => compareBytes(a, b)),
      ),
    })),
    questions: byId([...questions.values()]),
    sources: byId(sources).map(source => ({ ...source, originId: keepOrigin(source.originId, source.id) })),
    citations: byId(
      contents.citations.filter(
        citation => isLive(citation) && liveClaims.has(citation.claimId) && liveSources.has(citation.sourceId),
      ),
    ),
    pins: byId(contents.pins.filter(pin => isLive(pin) && liveClaims.has(pin.claimId))),
    notes: byId(contents.notes.filter(stands)),
    frames: byId(contents.frames.filter(stands)).map(frame => frameAmong(frame, liveClaims)),
    dismissals: byId(contents.dismissals.filter(item => isLive(item) && isThere(item.aboutId))),
  });
}
