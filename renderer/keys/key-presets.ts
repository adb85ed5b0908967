import { isMirrored } from '../../model/messages/current-language';
import type { Command } from '../commands/command';
import { chordOf } from '../commands/keys';

export const keyPresets = ['standard', 'mindMap', 'noLetters'] as const;
export type KeyPreset = (typeof keyPresets)[number];

type Changes = Readonly<Record<string, readonly string[]>>;

/** As in mind mappers: Tab makes a child, Enter a sibling, Space folds. */
const mindMap: Changes = {
  'argument.addReason': ['Tab', 'Insert', 'S'],
  'view.fold': ['Space', 'F'],
};

/** For the commands that have single letters only; those without a line here are in the menu and the palette. */
const noLetters: Changes = {
  'argument.addReason': ['Ctrl+1'],
  'argument.addObjection': ['Ctrl+2'],
  'argument.addPremise': ['Ctrl+3'],
  'argument.addUndercut': ['Ctrl+4'],
  'argument.addQuestion': ['Ctrl+5'],
  'argument.addSource': ['Ctrl+6'],
  'argument.flip': ['Ctrl+7'],
  'arrange.move': ['Ctrl+8'],
  'arrange.useElsewhere': ['Ctrl+9'],
  'argument.split': ['Ctrl+Shift+T'],
  'argument.moveUp': ['Ctrl+Shift+R'],
  'arrange.merge': ['Ctrl+Shift+M'],
  'arrange.sameAs': ['Ctrl+Shift+E'],
  'walk.goToClaim': ['Ctrl+J'],
  'walk.nextUnanswered': ['F8'],
  'walk.nextUnsourced': ['Shift+F8'],
  'walk.otherPlace': ['Ctrl+Shift+K'],
  'walk.step': ['Ctrl+Shift+Y'],
  'present.notes': ['F2'],
  'view.fit': ['Ctrl+Shift+1'],
  'view.fitSelection': ['Ctrl+Shift+2'],
  'view.focusMode': ['Ctrl+Shift+D'],
  'view.fold': ['Ctrl+.'],
  'view.foldAll': ['Ctrl+Shift+F'],
  'view.shortcuts': ['Ctrl+/'],
};

/** What a key alone, or with Shift, writes in a text field: a screen reader or dictated words would run commands with it. */
export function isTyped(keys: string): boolean {
  const { ctrl, alt, key } = chordOf(keys);
  return !ctrl && !alt && key.length === 1;
}

const mirrorImages: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

function usualKeys({ keys, isAlongReading }: Pick<Command, 'keys' | 'isAlongReading'>): readonly string[] {
  if (isAlongReading !== true || !isMirrored()) return keys;
  return keys.map(each => each.replace(/Arrow(?:Left|Right)$/, arrow => mirrorImages[arrow] ?? arrow));
}

export function presetKeys(
  preset: KeyPreset,
  command: Pick<Command, 'id' | 'keys' | 'isAlongReading'>,
): readonly string[] {
  const { id } = command;
  const keys = usualKeys(command);
  switch (preset) {
    case 'standard':
      return keys;
    case 'mindMap':
      return mindMap[id] ?? keys;
    case 'noLetters':
      return noLetters[id] ?? keys.filter(each => !isTyped(each));
  }
}

/** Ids that the presets speak of, for the test that they exist. */
export const presetCommandIds: readonly string[] = [...Object.keys(mindMap), ...Object.keys(noLetters)];
