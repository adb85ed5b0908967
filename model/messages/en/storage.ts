export const storageMessages = {
  'storage.diskFull': 'The disk is full.',
} as const;
