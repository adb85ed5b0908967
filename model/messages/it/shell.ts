import type { shellMessages } from '../en/shell';
import type { Translation } from '../translation';

export const shellItalian: Translation<typeof shellMessages> = {
  'shell.appName': 'Crux',
  'shell.windowTitle': '{title} — Crux',
  'shell.windowTitleUnsaved': '• {title} — Crux',
  'shell.cancel': 'Annulla',
  'shell.openLink': 'Aprire una pagina di {host} nel browser?',
  'shell.openLinkYes': 'Apri pagina',
  'shell.linkRefused': 'Crux apre solo collegamenti web e di posta, e questo non lo è: {address}',
  'shell.stranger': 'Questa richiesta non veniva da una finestra di Crux.',
  'shell.badRequest': 'La finestra ha chiesto qualcosa che l’app non capisce ({method}: {problem}).',
  'shell.jobFailed':
    'Il lavoro è finito senza risultato. Nulla è cambiato. Riprova; se succede ancora, forse la mappa o il file è troppo grande per la memoria di questo computer.',
  'shell.jobTimeout':
    'Ci sono voluti più di {seconds, plural, one {# secondo} other {# secondi}} e il lavoro è stato fermato. Nulla è cambiato.',
  'shell.jobCancelled': 'Fermato. Nulla è cambiato.',
  'shell.notAFile': '«{name}» non è un file che si possa leggere. Non è stato importato nulla.',
  'shell.unreadable': '«{name}» non si può leggere: {reason}. Non è stato importato nulla.',
  'shell.importLabel': 'Importa «{name}»',
  'shell.sampleLabel': 'Aggiungi la mappa di esempio',
  'shell.importTitle': 'Importa mappe argomentative',
  'shell.importButton': 'Importa',
  'shell.mapFiles': 'Mappe argomentative',
  'shell.allFiles': 'Tutti i file',
  'shell.exportTitle': 'Esporta mappa',
  'shell.exportButton': 'Esporta',
  'shell.formatPng': 'Immagine (PNG)',
  'shell.formatSvg': 'Immagine vettoriale (SVG)',
  'shell.formatPdf': 'Documento PDF',
  'shell.formatArgmap': 'File di mappa Crux',
  'shell.formatArgmapJson': 'Mappa Crux come testo (JSON)',
  'shell.formatMd': 'Testo rientrato (Markdown)',
  'shell.notAnswering': 'Questa finestra non risponde.',
  'shell.notAnsweringDetail':
    'Le modifiche segnate «Salvato» sono al sicuro. Ciò che è stato scritto dopo può andare perso se la finestra viene chiusa ora.',
  'shell.closeAnyway': 'Chiudi comunque',
  'shell.wait': 'Aspetta',
  'shell.pageGone': 'Questa finestra ha smesso di funzionare.',
  'shell.pageGoneDetail':
    'Le modifiche segnate «Salvato» sono al sicuro, e anche ciò che si stava scrivendo, tranne l’ultimo secondo.',
  'shell.showAgain': 'Mostrala di nuovo',
  'shell.closeWindow': 'Chiudi la finestra',
  'shell.noNode':
    'Questo Electron è troppo vecchio per aprire la libreria da solo, e accanto all’app non c’è Node 24. Esegui di nuovo «npm ci».',
  'shell.noPicture': 'Il lavoro ha risposto con qualcosa che non è un’immagine.',
  'shell.noAnswer': 'Non c’è stata risposta in tempo.',
  'shell.damagedTitle': 'Crux non può partire',
  'shell.noDataFolder':
    'La cartella dei dati {folder} non può essere creata: {reason}. Nulla è cambiato. Scegline un’altra con --data-dir.',
  'shell.noFileList': 'Questa copia di Crux è incompleta: manca l’elenco dei suoi file. Installa di nuovo Crux.',
  'shell.fileMissing': 'Questa copia di Crux è incompleta: manca {file}. Installa di nuovo Crux.',
  'shell.fileChanged':
    'Una parte di Crux, {file}, è stata modificata dopo la sua creazione, perciò Crux non parte con essa. Le tue mappe sono intatte. Installa di nuovo Crux.',
};
