export const exportMessages = {
  'export.heading': 'Export map',
} as const;
