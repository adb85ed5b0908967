import type { paletteMessages } from '../en/palette';
import type { Translation } from '../translation';

export const paletteItalian: Translation<typeof paletteMessages> = {
  'command.palette': 'Trova un comando…',
  'command.contextMenu': 'Che cosa si può fare qui…',
  'palette.title': 'Comandi',
  'palette.field': 'Trova un comando',
  'palette.none': 'Nessun comando contiene queste parole. Prova con ciò che fa, per esempio «aggiungi» o «ripiega».',
  'palette.count': '{count, plural, one {# comando} other {# comandi}}',
  'palette.inGroup': '{group}: {label}',
  'palette.needsMap': 'serve una mappa aperta',
  'palette.notInPast': 'non in un momento passato',
  'palette.notHere': 'non per questa selezione',
  'palette.notNow': 'ora non c’è nulla da fare',
};
