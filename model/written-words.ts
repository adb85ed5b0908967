import type { ArgumentMap } from './argument-map';
import { type FreeBox, findBox } from './edits/free-boxes';
import type { ClaimId, QuestionId, RecordId } from './ids';
import type { RecordKind } from './records';

/** The field that holds the words of a record of this kind. */
export function writtenField(kind: RecordKind): 'text' | 'title' {
  return kind === 'frame' ? 'title' : 'text';
}

export function wordsOfBox(box: FreeBox): string {
  return box.kind === 'note' ? box.text : box.title;
}

/** What is written on it in the map; nothing on what is not there. */
export function writtenWords(map: ArgumentMap, id: RecordId): string {
  const box = findBox(map, id);
  if (box !== null) return wordsOfBox(box);
  return map.claims.get(id as ClaimId)?.text ?? map.questions.get(id as QuestionId)?.text ?? '';
}
