import type { Command } from './command';
import { leftPanelCommand } from './left-panel-command';

const showLooseEnds = leftPanelCommand({
  id: 'checks.show',
  labelKey: 'checks.commandShow',
  keys: ['Ctrl+Shift+L'],
  panel: 'loose-ends',
  first: '[role="listbox"]',
});

export const checkCommands: readonly Command[] = [showLooseEnds];
