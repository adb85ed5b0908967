export const preferencesMessages = {
  'command.preferences': 'Preferences…',
  'command.theme.contrast': 'High contrast',
  'library.theme.contrast': 'High contrast',
  'library.preferences': 'Preferences…',
  'preferences.title': 'Preferences',
  'preferences.direction': 'Direction of this map',
  'preferences.newDirection': 'Direction of new maps',
  'preferences.newDirectionText': 'Maps that are there already keep theirs.',
  'preferences.textSize': 'Text size',
  'preferences.textSizeText': 'Everything in every window, beside the zoom of each map.',
  'preferences.percent': '{percent} %',
  'preferences.textSizeIs': 'Text size {percent} %',
  'preferences.keys': 'Keys',
  'preferences.dataFolder': 'Data folder',
  'preferences.dataFolderText':
    'All maps, sources and backups. To keep them elsewhere, close Crux, move the folder and start Crux with --data-dir.',
  'preferences.showDataFolder': 'Show folder',
  'help.command.app.preferences':
    'Sets how Crux looks, how large its text is, its keys, and which way maps grow; says where everything is kept.',
  'help.command.view.theme.contrast': 'White and bright colours on black, with an edge around everything.',
} as const;
