import type { ArgumentMap } from '../argument-map';
import { cleanText } from '../clean-text';
import { type ClaimId, type MapId, newId, type QuestionId } from '../ids';
import { createRecord, type Patch, setField } from '../patch';
import type { Question } from '../records';
import type { EditContext } from './context';

export function addQuestion(
  _map: ArgumentMap,
  aboutId: ClaimId | MapId,
  text: string,
  { at }: EditContext,
): { readonly patch: Patch; readonly questionId: QuestionId } {
  const question: Question = {
    kind: 'question',
    id: newId('question'),
    text: cleanText(text),
    aboutId,
    answeredById: null,
    createdAt: at,
    deletedAt: null,
  };
  return { patch: [createRecord(question)], questionId: question.id };
}

/** Null opens the question again. */
export function answerQuestion(map: ArgumentMap, questionId: QuestionId, claimId: ClaimId | null): Patch {
  const question = map.questions.get(questionId);
  return question === undefined ? [] : setField(question, 'answeredById', claimId);
}

export function deleteQuestion(map: ArgumentMap, questionId: QuestionId, at: number): Patch {
  const question = map.questions.get(questionId);
  return question === undefined ? [] : setField(question, 'deletedAt', at);
}
