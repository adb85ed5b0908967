export const shellMessages = {
  'shell.appName': 'Crux',
} as const;
