export const editorMessages = {
  'editor.saved': 'Saved',
} as const;
