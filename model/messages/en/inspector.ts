export const inspectorMessages = {
  'inspector.note': 'Note',
} as const;
