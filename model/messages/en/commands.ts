export const commandsMessages = {
  'command.undo': 'Undo',
} as const;
