import { addReason } from '../commands/argument-commands';
import type { KeyPress } from '../commands/keys';
import type { ViewState } from '../state/view-store';
import { keyTable } from './key-table';

/** A record's words while they are written. */
export interface OpenWords {
  readonly isContention: boolean;
  /** Nothing was written here before. */
  readonly isFirst: boolean;
  readonly isEmpty: boolean;
}

/** The command with which writing goes on in another text; 'nothing' where it ends. */
type NextText =
  'nothing' | 'argument.addReason' | 'argument.addSiblingAfter' | 'argument.addPremise' | 'argument.addObjection';

type Preferences = Pick<ViewState, 'preferences'>;

/** Where Tab makes a child on the map it does so in a text too, as in mind mappers. */
function isChildByTab(view: Preferences): boolean {
  return keyTable(view).keysOf(addReason).includes('Tab');
}

/** In mind mappers Enter goes on beside what was just written; what is only corrected stays alone. */
function isSiblingByEnter(view: Preferences): boolean {
  return keyTable(view).scheme.preset === 'mindMap';
}

/** What a key in a record's text goes on with once the words are kept; null where it is the field's own. */
export function nextText(
  press: KeyPress,
  { isContention, isFirst, isEmpty }: OpenWords,
  view: Preferences,
): NextText | null {
  const { key, altKey, shiftKey } = press;
  const isCtrl = press.ctrlKey || press.metaKey;
  if (key === 'Tab') return isChildByTab(view) && !shiftKey && !isEmpty ? 'argument.addReason' : 'nothing';
  if (key !== 'Enter') return null;
  if (altKey) return 'argument.addObjection';
  // Nothing stands beside a contention: one goes on below it.
  if (isCtrl && isContention) return 'argument.addReason';
  if (shiftKey) return isCtrl ? 'argument.addPremise' : null;
  if (isCtrl) return 'argument.addSiblingAfter';
  const goesOn = isSiblingByEnter(view) && isFirst && !isEmpty && !isContention;
  return goesOn ? 'argument.addSiblingAfter' : 'nothing';
}

/** What the page of keys tells about keys in a text, by the names of its lines. */
export function textKeysOf(view: Preferences) {
  return [
    isSiblingByEnter(view) ? 'keepOrNext' : 'keep',
    ...(isChildByTab(view) ? (['child'] as const) : []),
    'sibling',
    'premise',
    'objection',
    'newLine',
    'leave',
  ] as const;
}
