export const libraryMessages = {
  'library.heading': 'All maps',
} as const;
