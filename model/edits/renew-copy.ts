import { type MapContents, mapFromContents } from '../argument-map';
import { withFreshIds } from '../fresh-ids';
import type { ClaimId, InferenceId, RecordId } from '../ids';
import { compareBytes, indexOf } from '../map-index';
import { firstKeys } from '../order';
import type { Frame, Inference, Note, OrderKey } from '../records';
import type { EditContext } from './context';
import { premiseKeys } from './inferences';

/** Dates of now, in the order of the old ones: what is ordered by age keeps its order. */
function renewedDates(contents: MapContents, at: number): ReadonlyMap<RecordId, number> {
  const aged = [...contents.claims, ...contents.inferences, ...contents.questions, ...contents.citations].sort(
    (a, b) => a.createdAt - b.createdAt || compareBytes(a.id, b.id),
  );
  return new Map(aged.map(({ id }, position) => [id, at + position + 1]));
}

/** The unwritten claim that stands for the new place can only be aimed at; a file from elsewhere may say otherwise. */
function withoutUsesOf(contents: MapContents, place: ClaimId | null): MapContents {
  if (place === null) return contents;
  return {
    ...contents,
    inferences: contents.inferences.map(item => {
      const { [place]: _place, ...premises } = item.premises;
      return { ...item, premises };
    }),
    questions: contents.questions
      .filter(({ aboutId }) => aboutId !== place)
      .map(item => ({ ...item, answeredById: item.answeredById === place ? null : item.answeredById })),
    citations: contents.citations.filter(({ claimId }) => claimId !== place),
    notes: contents.notes.filter(({ besideId }) => besideId !== place),
    frames: contents.frames.filter(({ besideId, around }) => besideId !== place && !Object.hasOwn(around ?? {}, place)),
  };
}

/** Keys that are equal are told apart by ids, which are about to change: every order gets keys that all differ. */
function withDistinctKeys(contents: MapContents): MapContents {
  const map = mapFromContents(contents);
  const orders = new Map<InferenceId, OrderKey>();
  for (const siblings of indexOf(map).inferencesAt.values()) {
    const keys = firstKeys(siblings.length);
    siblings.forEach(({ id }, position) => orders.set(id, keys[position] as OrderKey));
  }
  const inferences = contents.inferences.map((item): Inference => {
    const premises = premiseKeys(item);
    const keys = firstKeys(premises.length);
    return {
      ...item,
      order: orders.get(item.id) ?? item.order,
      premises: Object.fromEntries(premises.map(([id], position) => [id, keys[position] as OrderKey])),
    };
  });
  return { ...contents, inferences };
}

function renewed(copied: MapContents, { at, author }: EditContext): MapContents {
  const dates = renewedDates(copied, at);
  const dated = <Item extends { readonly id: RecordId; readonly createdAt: number }>(item: Item): Item => ({
    ...item,
    createdAt: dates.get(item.id) ?? at,
  });
  return {
    ...copied,
    // What is pasted is there to be worked on.
    claims: copied.claims.map(claim => ({ ...dated(claim), author, isLocked: false })),
    inferences: copied.inferences.map(dated),
    questions: copied.questions.map(dated),
    sources: copied.sources.map(source => ({ ...source, createdAt: at })),
    citations: copied.citations.map(dated),
    notes: copied.notes.map(note => ({ ...note, createdAt: at })),
    frames: copied.frames.map(frame => ({ ...frame, createdAt: at })),
  };
}

/** The copied branches as records of now: fresh ids, dates and keys that keep their order. */
export function renewCopy(copied: MapContents, context: EditContext): MapContents {
  const fresh = withFreshIds(renewed(withDistinctKeys(copied), context));
  return withoutUsesOf(fresh, fresh.map.mainClaimId);
}

/** The lone top claim becomes the unwritten claim that it is pasted onto. */
export function asClaim(contents: MapContents, root: ClaimId, target: ClaimId): MapContents {
  const renamed = <AnyId extends string>(id: AnyId): AnyId =>
    (id as string) === root ? (target as string as AnyId) : id;
  const renamedKeys = <Value>(members: Readonly<Record<ClaimId, Value>>): Readonly<Record<ClaimId, Value>> =>
    Object.fromEntries(Object.entries(members).map(([id, value]) => [renamed(id), value]));
  const standing = <Box extends Note | Frame>(box: Box): Box => ({
    ...box,
    besideId: box.besideId === null ? null : renamed(box.besideId),
  });
  return {
    ...contents,
    inferences: contents.inferences.map(item => ({
      ...item,
      targetId: renamed(item.targetId),
      premises: renamedKeys(item.premises),
    })),
    questions: contents.questions.map(item => ({
      ...item,
      aboutId: renamed(item.aboutId),
      answeredById: item.answeredById === null ? null : renamed(item.answeredById),
    })),
    citations: contents.citations.map(item => ({ ...item, claimId: renamed(item.claimId) })),
    notes: contents.notes.map(standing),
    frames: contents.frames
      .map(standing)
      .map(frame => (frame.around === null ? frame : { ...frame, around: renamedKeys(frame.around) })),
  };
}
