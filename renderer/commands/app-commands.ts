import type { Command } from './command';

const palette: Command = {
  id: 'app.palette',
  labelKey: 'command.palette',
  keys: ['Ctrl+K', 'Ctrl+Shift+P'],
  context: 'anywhere',
  isEnabled: () => true,
  run: ({ app }) => app.view.setState({ dialog: 'palette' }),
};

const help: Command = {
  id: 'app.help',
  labelKey: 'command.help',
  keys: ['F1'],
  context: 'anywhere',
  isEnabled: () => true,
  run: ({ app }) => app.view.setState({ dialog: 'help' }),
};

const shortcuts: Command = {
  id: 'view.shortcuts',
  labelKey: 'command.shortcuts',
  keys: ['?'],
  context: 'map',
  isEnabled: () => true,
  run: ({ app }) => app.view.setState({ dialog: 'shortcuts' }),
};

const preferences: Command = {
  id: 'app.preferences',
  labelKey: 'command.preferences',
  keys: ['Ctrl+,'],
  context: 'anywhere',
  isEnabled: () => true,
  run: ({ app }) => app.view.setState({ dialog: 'preferences' }),
};

/** About the app itself, on every screen. */
export const appCommands: readonly Command[] = [palette, preferences, help, shortcuts];
