import type { mapMessages } from '../en/map';
import type { Translation } from '../translation';

export const mapItalian: Translation<typeof mapMessages> = {
  'map.untitled': 'Mappa senza titolo',
  'map.because': 'perché',
  'map.but': 'ma',
  'map.asks': 'chiede',
  'map.and': 'e',
  'map.assumption': 'Assunto',
  'map.openQuestion': 'Domanda aperta',
  'map.answeredQuestion': 'Risposta: {answer}',
  'map.incompleteReason': 'Ancora nessuna premessa',
  'map.emptyClaim': 'Affermazione senza parole',
  'map.summary':
    '{reasons, plural, =0 {} one {# ragione} other {# ragioni}}{both, select, yes {, } other {}}{objections, plural, =0 {} one {# obiezione} other {# obiezioni}}',
};
