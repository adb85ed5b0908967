import type { pasteMessages } from '../en/paste';
import type { Translation } from '../translation';

export const pasteItalian: Translation<typeof pasteMessages> = {
  // Parole con cui comincia una riga di uno schema fatto altrove, in minuscolo, separate da |.
  'paste.words.support': 'perché|poiché|siccome|ragione:|pro:|a favore:|sostiene:',
  'paste.words.oppose': 'ma|però|tuttavia|sebbene|obiezione:|contro:|si oppone:',
  'paste.words.backing': 'fondamento:',
  'paste.words.undercut': 'riserva:',
  'paste.words.source': 'fonte:',
  'paste.words.question': 'domanda aperta:|domanda:',

  'paste.tooLong':
    'Il testo non è stato incollato: supera {limit, number} caratteri. Salvalo in un file, oppure incollane una parte.',
  'paste.tooManyClaims': 'Il testo non è stato incollato: ha più di {limit, number} righe. Incollane una parte.',
  'paste.longLine': 'Il testo non è stato incollato: una sua riga supera {limit, number} caratteri.',
  'paste.noRoom': 'Il testo non è stato incollato: una mappa contiene al massimo {limit, number} affermazioni.',
  'paste.nothing': 'Non c’è testo da incollare. Copia prima un’affermazione, un elenco o qualche riga.',
};
