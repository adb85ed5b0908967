import type { Command } from './command';

const palette: Command = {
  id: 'app.palette',
  labelKey: 'command.palette',
  keys: ['Ctrl+K', 'Ctrl+Shift+P'],
  context: 'anywhere',
  isEnabled: () => true,
  run: ({ app }) => app.view.setState({ dialog: 'palette' }),
};

/** About the app itself, on every screen. */
export const appCommands: readonly Command[] = [palette];
