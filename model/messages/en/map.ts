export const mapMessages = {
  'map.because': 'because',
  'map.but': 'but',
  'map.asks': 'asks',
  'map.and': 'and',
} as const;
