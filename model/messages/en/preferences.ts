export const preferencesMessages = {
  'command.preferences': 'Preferences…',
  'command.theme.contrast': 'High contrast',
  'library.theme.contrast': 'High contrast',
  'preferences.title': 'Preferences',
  'preferences.direction': 'Direction of this map',
  'help.command.app.preferences': 'Sets how Crux looks, and which way this map grows.',
  'help.command.view.theme.contrast': 'White and bright colours on black, with an edge around everything.',
} as const;
