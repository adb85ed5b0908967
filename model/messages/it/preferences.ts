import type { preferencesMessages } from '../en/preferences';
import type { Translation } from '../translation';

export const preferencesItalian: Translation<typeof preferencesMessages> = {
  'command.preferences': 'Preferenze…',
  'command.theme.contrast': 'Contrasto elevato',
  'library.theme.contrast': 'Contrasto elevato',
  'library.preferences': 'Preferenze…',
  'preferences.title': 'Preferenze',
  'preferences.language': 'Lingua',
  'preferences.languageSystem': 'Come il sistema',
  'preferences.languageText':
    'Menu, messaggi, date e immagini esportate. I testi delle mappe restano come sono scritti.',
  'preferences.direction': 'Direzione di questa mappa',
  'preferences.newDirection': 'Direzione delle nuove mappe',
  'preferences.newDirectionText': 'Le mappe che ci sono già tengono la loro.',
  'preferences.textSize': 'Grandezza del testo',
  'preferences.textSizeText': 'Tutto in ogni finestra; ogni mappa tiene il suo ingrandimento.',
  'preferences.percent': '{percent} %',
  'preferences.textSizeIs': 'Grandezza del testo {percent} %',
  'preferences.keys': 'Tasti',
  'help.command.app.preferences':
    'Le impostazioni di Crux: chiaro o scuro, la lingua, la grandezza del testo, i tasti, in che direzione crescono le mappe, e la cartella dei dati in cui tutto è conservato.',
  'help.command.view.theme.contrast': 'Bianco e colori vivi su nero, con un bordo attorno a tutto.',
};
