export const historyMessages = {
  'history.noSuchMoment': 'The history of this map does not reach back to this moment.',
  'history.noSuchVersion': 'This version is not there any more.',
} as const;
