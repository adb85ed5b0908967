import type { LooseEnd } from '../checks/loose-ends';
import { cleanText } from '../clean-text';
import { newId } from '../ids';
import { createRecord, type Patch, setField } from '../patch';
import type { Dismissal } from '../records';
import type { EditContext } from './context';

/** Lets a finding be, for a reason that stays with the map. */
export function dismissLooseEnd({ check, about }: LooseEnd, reason: string, { at }: EditContext): Patch {
  const dismissal: Dismissal = {
    kind: 'dismissal',
    id: newId('dismissal'),
    aboutId: about,
    check,
    reason: cleanText(reason),
    createdAt: at,
    deletedAt: null,
  };
  return [createRecord(dismissal)];
}

/** Lets the check speak up again. */
export function withdrawDismissal(dismissal: Dismissal, at: number): Patch {
  return setField(dismissal, 'deletedAt', at);
}
