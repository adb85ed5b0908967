export const commandLineMessages = {
  'commandLine.summary': 'Argument maps from the command line',
} as const;
