import type { MenuEntry } from '../../model/borders/shell-api';
import { message, type MessageKey } from '../../model/messages/message';
import type { MenuGroup } from '../controls/menu';
import { keyTable } from '../keys/key-table';
import { appCommands } from './app-commands';
import { arrangeCommands, directionCommands } from './arrange-commands';
import { checkCommands } from './check-commands';
import type { Command } from './command';
import { findCommands } from './find-commands';
import { addFrameBox, addNoteBox, colourCommands, holdClaims } from './free-box-commands';
import { acceleratorOf, keysInWords } from './keys';
import { lockCommands } from './lock-commands';
import { momentCommands } from './moment-commands';
import { placeCommands } from './place-commands';
import { readingCommands } from './reading-commands';
import { alignCommands, pinCommands } from './pin-commands';
import { argumentCommands, editCommands, fileCommands } from './registry';
import type { Scene } from './scene';
import { levelCommands, sightCommands } from './sight-commands';
import { changeKeys, keyPresetCommands, textSizeCommands } from './preference-commands';
import { selectionCommands, standingCommands } from './several-commands';
import { themeCommands, viewCommands } from './view-commands';
import { walkCommands } from './walk-commands';

export function labelOf(command: Command, scene: Scene): string {
  return command.label?.(scene) ?? message(command.labelKey);
}

export function shownKeys(command: Command, scene: Scene): string | undefined {
  const [first] = keyTable(scene.view).keysOf(command);
  return first === undefined ? undefined : keysInWords(first, scene.view.platform);
}

/** The commands of a list that can run now, for a menu in the window. */
export function menuGroup(list: readonly Command[], scene: Scene, run: (command: Command) => void): MenuGroup {
  return {
    actions: list
      .filter(command => command.isEnabled(scene))
      .map(command => {
        const keys = shownKeys(command, scene);
        return {
          id: command.id,
          label: labelOf(command, scene),
          ...(keys === undefined ? {} : { keys }),
          ...(command.isChecked === undefined ? {} : { isChecked: command.isChecked(scene) }),
          isDanger: command.id.startsWith('argument.delete'),
          run: () => run(command),
        };
      }),
  };
}

/** Behind an open dialog nothing is changed; only what is about the app itself goes on. */
export function isReachable({ context }: Command, { view }: Scene): boolean {
  return view.dialog === null || context === 'anywhere';
}

function entryOf(command: Command, scene: Scene): MenuEntry {
  const accelerator = acceleratorOf(keyTable(scene.view).keysOf(command));
  const keys = accelerator === null ? shownKeys(command, scene) : undefined;
  const label = labelOf(command, scene);
  return {
    type: 'command',
    id: command.id,
    label: keys === undefined ? label : message('command.withKey', { label, keys }),
    accelerator,
    isEnabled: isReachable(command, scene) && command.isEnabled(scene),
    ...(command.isChecked === undefined ? {} : { isChecked: command.isChecked(scene) }),
  };
}

function submenu(labelKey: MessageKey, entries: readonly MenuEntry[]): MenuEntry {
  return { type: 'submenu', label: message(labelKey), entries };
}

type Role = Extract<MenuEntry, { readonly type: 'role' }>['role'];
const role = (name: Role, labelKey: MessageKey): MenuEntry => ({ type: 'role', role: name, label: message(labelKey) });
const separator: MenuEntry = { type: 'separator' };

/** The native menu: every command is in it, so that none needs a key or a mouse gesture. */
export function menuOf(scene: Scene): readonly MenuEntry[] {
  const entries = (list: readonly Command[]): readonly MenuEntry[] => list.map(command => entryOf(command, scene));
  const [undo, redo, ...edits] = editCommands;
  return [
    submenu('menu.file', [
      ...entries(fileCommands),
      separator,
      { type: 'recent-maps', label: message('menu.recentMaps') },
      separator,
      role('close', 'menu.close'),
      role('quit', 'menu.quit'),
    ]),
    submenu('menu.edit', [
      ...entries([undo, redo].filter(command => command !== undefined)),
      separator,
      submenu('menu.find', entries(findCommands)),
      separator,
      ...entries(momentCommands),
      separator,
      role('cut', 'menu.cut'),
      role('copy', 'menu.copy'),
      role('paste', 'menu.paste'),
      role('selectAll', 'menu.selectAll'),
      separator,
      ...entries(edits),
    ]),
    submenu('menu.argument', [
      ...entries([...argumentCommands, ...standingCommands]),
      separator,
      ...entries([...arrangeCommands, ...pinCommands, ...lockCommands]),
      submenu('arranging.align', entries(alignCommands)),
      ...entries([addNoteBox, addFrameBox, holdClaims]),
      submenu('arranging.colour', entries(colourCommands)),
    ]),
    submenu('menu.view', [
      ...entries([...viewCommands, ...checkCommands]),
      separator,
      ...entries(sightCommands),
      separator,
      submenu('menu.levels', entries(levelCommands)),
      submenu('reading.group', entries(readingCommands)),
      submenu('menu.walk', [...entries(placeCommands), separator, ...entries([...walkCommands, ...selectionCommands])]),
      submenu('menu.direction', entries(directionCommands)),
      submenu('menu.theme', entries(themeCommands)),
      submenu('preferences.textSize', entries(textSizeCommands)),
      submenu('preferences.keys', entries([...keyPresetCommands, changeKeys])),
      separator,
      role('togglefullscreen', 'menu.fullScreen'),
    ]),
    submenu('menu.window', [role('minimize', 'menu.minimize')]),
    submenu('menu.help', [...entries(appCommands), separator, role('about', 'menu.about')]),
  ];
}
