import type { ArgumentMap } from '../argument-map';
import { type FrameId, newId, type NoteId, type RecordId } from '../ids';
import { createRecord, type Patch, setField } from '../patch';
import type { Frame, Note } from '../records';
import type { EditContext } from './context';

export type FreeBox = Note | Frame;

/** Where a box stands and how large it is. */
export type BoxPlace = Pick<FreeBox, 'besideId' | 'x' | 'y' | 'width' | 'height'>;
type BoxLook = BoxPlace & Pick<FreeBox, 'colour'>;
export type FramePlace = BoxPlace & Pick<Frame, 'around'>;

export function addNote(
  text: string,
  look: BoxLook,
  { at }: EditContext,
): { readonly patch: Patch; readonly noteId: NoteId } {
  const note: Note = { kind: 'note', id: newId('note'), text, ...look, createdAt: at, deletedAt: null };
  return { patch: [createRecord(note)], noteId: note.id };
}

export function addFrame(
  title: string,
  look: BoxLook & FramePlace,
  { at }: EditContext,
): { readonly patch: Patch; readonly frameId: FrameId } {
  const frame: Frame = { kind: 'frame', id: newId('frame'), title, ...look, createdAt: at, deletedAt: null };
  return { patch: [createRecord(frame)], frameId: frame.id };
}

/** The note or frame with this id while it is not deleted. */
export function findBox(map: ArgumentMap, id: RecordId): FreeBox | null {
  const box = map.notes.get(id as NoteId) ?? map.frames.get(id as FrameId);
  return box?.deletedAt === null ? box : null;
}

const placeFields = ['besideId', 'x', 'y', 'width', 'height', 'around'] as const;

export function placeBox(box: FreeBox, place: Partial<FramePlace>): Patch {
  return placeFields.flatMap(field => {
    const value = place[field];
    return value === undefined ? [] : setField(box, field, value);
  });
}

export function deleteBox(box: FreeBox, at: number): Patch {
  return setField(box, 'deletedAt', at);
}
