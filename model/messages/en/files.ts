export const filesMessages = {
  'files.empty': 'The file is empty.',
} as const;
