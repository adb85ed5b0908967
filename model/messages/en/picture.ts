export const pictureMessages = {
  'picture.legendReason': 'a reason',
} as const;
