import type { ArgumentMap } from '../../model/argument-map';
import { kindOf } from '../../model/facts';
import type { ClaimId, InferenceId, QuestionId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { type OutlineRow, type Place, placesOf } from '../../model/outline';
import { writtenWords } from '../../model/written-words';
import { nameOfBox, targetName } from '../canvas/accessible-name';

export function textOf(map: ArgumentMap, { kind, record }: OutlineRow): string {
  return kind === 'incomplete' ? message('map.incompleteReason') : writtenWords(map, record);
}

function kindWord(map: ArgumentMap, inference: InferenceId | null, isTitle: boolean): string {
  const step = inference === null ? undefined : map.inferences.get(inference);
  if (step === undefined) return '';
  return message(isTitle ? `editor.kindTitle.${kindOf(map, step)}` : `editor.kind.${kindOf(map, step)}`);
}

export function stepHint(map: ArgumentMap, { inference }: OutlineRow): string {
  return message('outline.stepHint', { kind: kindWord(map, inference, false) });
}

/** The place at which the row stands, and then each other one in turn. */
function othersOf(map: ArgumentMap, row: OutlineRow): readonly Place[] {
  const places = placesOf(map, row.record as ClaimId);
  const here = places.findIndex(({ key }) => key === row.key);
  return [...places.slice(here + 1), ...places.slice(0, Math.max(here, 0))];
}

/** "also under '…'", for a claim that stands elsewhere too. */
export function otherPlaceOf(map: ArgumentMap, row: OutlineRow): string | null {
  if (!row.isShared) return null;
  const [next, ...more] = othersOf(map, row);
  if (next === undefined) return null;
  const step = next.inference === null ? undefined : map.inferences.get(next.inference);
  const isContention = map.map.mainClaimId === row.record;
  const place =
    step === undefined
      ? message(isContention ? 'outline.alsoContention' : 'outline.alsoLoose')
      : message('outline.alsoUnder', { target: targetName(map, step) });
  return more.length === 0 ? place : message('outline.alsoMore', { place, count: more.length });
}

function mainName(map: ArgumentMap, row: OutlineRow, text: string): string {
  switch (row.kind) {
    case 'contention':
      return message('outline.contention', { text });
    case 'loose':
      return message('outline.loose', { text });
    case 'question': {
      const isAnswered = map.questions.get(row.record as QuestionId)?.answeredById !== null;
      return message(isAnswered ? 'outline.questionAnswered' : 'outline.question', { text });
    }
    case 'note':
    case 'frame':
      return nameOfBox(row.kind, text);
    case 'incomplete':
      return message('outline.incomplete', { kind: kindWord(map, row.inference, false) });
    case 'claim':
    case 'reference':
      if (row.sign === 'and') return message('outline.premise', { text });
      return message('outline.claim', { kind: kindWord(map, row.inference, true), text });
  }
}

interface RowState {
  /** "also under '…'", where it stands elsewhere too. */
  readonly other: string | null;
  readonly hidden: number;
  readonly isStepSelected: boolean;
}

/** What a screen reader says of a row; its level, its place and whether it is open it says by itself. */
export function nameOfRow(map: ArgumentMap, row: OutlineRow, { other, hidden, isStepSelected }: RowState): string {
  const claim = map.claims.get(row.record as ClaimId);
  let name = mainName(map, row, textOf(map, row));
  if (other !== null) name += ` ${other}.`;
  if (claim?.isAssumption === true) name += message('editor.name.assumption');
  if (claim?.isImplicit === true) name += message('editor.name.implicit');
  if (hidden > 0) name += message('editor.name.hidden', { count: hidden });
  if (isStepSelected) name += message('outline.stepSelected', { kind: kindWord(map, row.inference, false) });
  return name;
}
