import type { printMessages } from '../en/print';
import type { Translation } from '../translation';

export const printItalian: Translation<typeof printMessages> = {
  'command.print': 'Stampa…',
  'help.command.file.print':
    'Mette la mappa su carta: su un foglio, o come manifesto di molti fogli con i segni per il taglio, a colori o in bianco e nero. Anche come PDF.',
  'print.title': 'Stampa la mappa',
  'print.layout': 'Disposizione',
  'print.layout.page': 'Un foglio',
  'print.layout.poster': 'Manifesto',
  'print.across': 'Fogli per riga',
  'print.paper': 'Carta',
  'print.orientation': 'Orientamento',
  'print.orientation.auto': 'Come conviene',
  'print.orientation.portrait': 'Verticale',
  'print.orientation.landscape': 'Orizzontale',
  'print.colour': 'Inchiostro',
  'print.colour.print': 'Colori',
  'print.colour.mono': 'Bianco e nero',
  'print.sheets':
    '{count, plural, one {Un foglio {paper}} other {# fogli {paper}: {columns, number} per riga, {rows, number} righe}}. Le affermazioni si stampano a {points, number} pt.',
  'print.blank':
    '{blank, plural, one {# foglio resterebbe bianco e non si stampa.} other {# fogli resterebbero bianchi e non si stampano.}}',
  'print.small': 'Si legge a fatica: stampa un manifesto, o usa carta più grande.',
  'print.glue': 'I fogli vicini hanno {overlap} mm in comune da incollare; i segni agli angoli mostrano dove tagliare.',
  'print.tooMany': 'Servirebbero {count} fogli; se ne stampano al massimo {most}. Scegli meno fogli per riga.',
  'print.folded':
    '{folded, plural, one {# ramo è ripiegato} other {# rami sono ripiegati}}, come sullo schermo, con il numero delle affermazioni nascoste.',
  'print.print': 'Stampa…',
  'print.savePdf': 'Salva come PDF…',
  'print.drawing': 'Disegno: {percent} %',
  'print.printed': 'Consegnato alla stampante.',
  'print.failed': 'Non è stato stampato nulla: {reason}',
  'print.systemFailed': 'Il sistema non è riuscito a stampare ({reason}). Salva i fogli come PDF e stampa quello.',
  'print.sheetLabel': 'Foglio {sheet} di {count} (riga {row} di {rows}, colonna {column} di {columns}) · {title}',
};
