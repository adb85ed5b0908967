import type { MessageKey } from '../../model/messages/message';
import { appCommands } from './app-commands';
import { arrangeCommands, directionCommands } from './arrange-commands';
import { checkCommands } from './check-commands';
import type { Command } from './command';
import { findCommands } from './find-commands';
import { freeBoxCommands } from './free-box-commands';
import { lockCommands } from './lock-commands';
import { momentCommands } from './moment-commands';
import { placeCommands } from './place-commands';
import { readingCommands } from './reading-commands';
import { alignCommands, pinCommands } from './pin-commands';
import { argumentCommands, editCommands, fileCommands } from './registry';
import { changeKeys, keyPresetCommands, textSizeCommands } from './preference-commands';
import { levelCommands, sightCommands } from './sight-commands';
import { selectionCommands, standingCommands } from './several-commands';
import { themeCommands, viewCommands } from './view-commands';
import { walkCommands } from './walk-commands';

interface CommandGroup {
  readonly headingKey: MessageKey;
  readonly commands: readonly Command[];
}

/** Every command in one place of the help and of the page of keys. */
export const commandGroups: readonly CommandGroup[] = [
  { headingKey: 'help.group.argument', commands: [...argumentCommands, ...standingCommands] },
  { headingKey: 'help.group.edit', commands: editCommands },
  {
    headingKey: 'help.group.arrange',
    commands: [...arrangeCommands, ...pinCommands, ...lockCommands, ...alignCommands, ...freeBoxCommands],
  },
  { headingKey: 'help.group.walk', commands: [...walkCommands, ...selectionCommands] },
  {
    headingKey: 'help.group.find',
    commands: [...findCommands, ...placeCommands, ...sightCommands, ...levelCommands],
  },
  {
    headingKey: 'help.group.view',
    commands: [...checkCommands, ...viewCommands, ...directionCommands, ...themeCommands, ...textSizeCommands],
  },
  { headingKey: 'reading.group', commands: readingCommands },
  { headingKey: 'help.group.history', commands: momentCommands },
  { headingKey: 'help.group.file', commands: fileCommands },
  { headingKey: 'help.group.app', commands: [...appCommands, changeKeys, ...keyPresetCommands] },
];
