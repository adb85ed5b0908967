declare const idOf: unique symbol;
/** A random UUID (text), never reused. The brand keeps a claim's id out of an inference's place. */
export type Id<Kind extends string> = string & { readonly [idOf]: Kind };

export type MapId = Id<'map'>;
export type ClaimId = Id<'claim'>;
export type InferenceId = Id<'inference'>;
export type QuestionId = Id<'question'>;
export type SourceId = Id<'source'>;
export type CitationId = Id<'citation'>;
export type PinId = Id<'pin'>;
export type NoteId = Id<'note'>;
export type FrameId = Id<'frame'>;
export type DismissalId = Id<'dismissal'>;
export type StepId = Id<'step'>;
export type VersionId = Id<'version'>;
export type ViewId = Id<'view'>;
/** Any record of a map. Ids are unique across kinds. */
export type RecordId =
  MapId | ClaimId | InferenceId | QuestionId | SourceId | CitationId | PinId | NoteId | FrameId | DismissalId;

/** `kind` only names the brand: newId('claim') is a ClaimId. */
export function newId<Kind extends string>(_kind: Kind): Id<Kind> {
  return crypto.randomUUID() as string as Id<Kind>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}
