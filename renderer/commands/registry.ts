import {
  addCoPremise,
  addLoose,
  addObjection,
  addOpenQuestion,
  addReason,
  addSiblingAfter,
  addSiblingBefore,
  addUndercut,
  editText,
  flip,
} from './argument-commands';
import { appCommands } from './app-commands';
import { arrangeCommands, directionCommands } from './arrange-commands';
import { checkCommands } from './check-commands';
import { clipboardCommands } from './clipboard-commands';
import type { Command } from './command';
import { deletionCommands } from './deletion-commands';
import { findCommands } from './find-commands';
import {
  addSourceToClaim,
  backups,
  exportMap,
  importFiles,
  newMap,
  printMap,
  openSample,
  showLibrary,
} from './file-commands';
import { freeBoxCommands } from './free-box-commands';
import { lockCommands } from './lock-commands';
import { alignCommands, pinCommands } from './pin-commands';
import { selectionCommands, standingCommands } from './several-commands';
import { redo, undo } from './history-commands';
import { readingCommands } from './reading-commands';
import { rewordingCommands } from './rewording-commands';
import { momentCommands } from './moment-commands';
import { changeKeys, keyPresetCommands, textSizeCommands } from './preference-commands';
import { placeCommands } from './place-commands';
import { levelCommands, sightCommands } from './sight-commands';
import { themeCommands, viewCommands } from './view-commands';
import { walkCommands } from './walk-commands';

export const fileCommands: readonly Command[] = [
  newMap,
  importFiles,
  openSample,
  showLibrary,
  exportMap,
  printMap,
  backups,
];
export const editCommands: readonly Command[] = [
  undo,
  redo,
  ...clipboardCommands,
  editText,
  ...rewordingCommands,
  ...deletionCommands,
];
export const argumentCommands: readonly Command[] = [
  addReason,
  addObjection,
  addCoPremise,
  addUndercut,
  addOpenQuestion,
  addSourceToClaim,
  addSiblingAfter,
  addSiblingBefore,
  addLoose,
  flip,
];

/** Every command of the app. The order matters where two share a key: the first that is enabled runs. */
export const commands: readonly Command[] = [
  ...readingCommands,
  ...momentCommands,
  ...fileCommands,
  ...walkCommands,
  ...editCommands,
  ...argumentCommands,
  ...arrangeCommands,
  ...pinCommands,
  ...alignCommands,
  ...lockCommands,
  ...standingCommands,
  ...selectionCommands,
  ...freeBoxCommands,
  ...checkCommands,
  ...viewCommands,
  ...findCommands,
  ...placeCommands,
  ...levelCommands,
  ...sightCommands,
  ...directionCommands,
  ...themeCommands,
  ...textSizeCommands,
  ...keyPresetCommands,
  changeKeys,
  ...appCommands,
];

const byId = new Map(commands.map(command => [command.id, command]));

export function findCommand(id: string): Command | undefined {
  return byId.get(id);
}
