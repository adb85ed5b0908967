export const paletteMessages = {
  'command.palette': 'Find a command…',
  'command.contextMenu': 'What can be done here…',
  'palette.title': 'Commands',
  'palette.field': 'Find a command',
  'palette.none': 'No command has these words. Try what it does, such as “add” or “fold”.',
  'palette.count': '{count, plural, one {# command} other {# commands}}',
  'palette.inGroup': '{group}: {label}',
  'palette.needsMap': 'needs an open map',
  'palette.notInPast': 'not at an earlier moment',
  'palette.notHere': 'not for this selection',
  'palette.notNow': 'nothing to do now',
} as const;
