export const mapMessages = {
  'map.untitled': 'Untitled map',
  'map.because': 'because',
  'map.but': 'but',
  'map.asks': 'asks',
  'map.and': 'and',
  'map.assumption': 'Assumption',
  'map.openQuestion': 'Open question',
  'map.answeredQuestion': 'Answered: {answer}',
  'map.incompleteReason': 'No premise yet',
  'map.emptyClaim': 'A claim without words',
  'map.summary':
    '{reasons, plural, =0 {} one {# reason} other {# reasons}}{both, select, yes {, } other {}}{objections, plural, =0 {} one {# objection} other {# objections}}',
} as const;
