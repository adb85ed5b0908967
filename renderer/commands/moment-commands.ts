import { requestVersionName } from '../history/name-request';
import { backToNow, compareWithNow, restoreMoment } from '../history/time-travel';
import type { Command } from './command';
import { leftPanelCommand } from './left-panel-command';
import type { Scene } from './scene';

/** Reader mode shows no panels. */
const hasPanels = ({ map, view }: Scene): boolean => map !== null && view.reader === null;
const isPast = ({ open }: Scene): boolean => open !== null && open.past !== null;

const leaveMoment: Command = {
  id: 'history.back',
  labelKey: 'history.back',
  keys: ['Escape'],
  context: 'map',
  isEnabled: isPast,
  run: ({ app }) => backToNow(app),
};

const showHistory = leftPanelCommand({
  id: 'history.show',
  labelKey: 'history.commandShow',
  keys: ['Ctrl+Shift+H'],
  panel: 'history',
  first: '[role="listbox"]',
  onClose: backToNow,
});

const nameMoment: Command = {
  id: 'history.name',
  labelKey: 'history.commandVersion',
  keys: ['Ctrl+Shift+S'],
  context: 'map',
  // A version has its name already; it is changed beside the map.
  isEnabled: scene => hasPanels(scene) && 'step' in (scene.open?.past?.cut ?? { step: null }),
  run: ({ app }) => {
    app.view.setState({ leftPanel: 'history' });
    requestVersionName();
  },
};

const compare: Command = {
  id: 'history.compare',
  labelKey: 'history.commandCompare',
  keys: [],
  context: 'map',
  isEnabled: isPast,
  isChecked: ({ open }) => open?.past?.isComparing === true,
  run: ({ app, open }) => compareWithNow(app, open?.past?.isComparing === false),
};

const restore: Command = {
  id: 'history.restore',
  labelKey: 'history.commandRestore',
  keys: [],
  context: 'map',
  isEnabled: isPast,
  run: ({ app }) => restoreMoment(app),
};

/** Escape leaves an earlier moment before it does anything else. */
export const momentCommands: readonly Command[] = [leaveMoment, showHistory, nameMoment, compare, restore];
