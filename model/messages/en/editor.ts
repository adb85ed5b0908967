export const editorMessages = {
  'editor.libraryUnreachable':
    'The library cannot be reached. Your edits are kept here and are sent again as soon as it answers.',
  'editor.notSafe': 'Not everything is saved yet: {reason}',
} as const;
