export const typingMessages = {
  // Words between two claims in one sentence, with | between them.
  'split.words.because': 'because|since|as long as|given that',
  'split.words.therefore': 'therefore|hence|so that',
  'split.words.but': 'but|however|although|even though',
  'split.words.and': 'and',
} as const;
