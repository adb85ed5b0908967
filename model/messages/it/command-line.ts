import type { commandLineMessages } from '../en/command-line';
import type { Translation } from '../translation';

export const commandLineItalian: Translation<typeof commandLineMessages> = {
  'commandLine.summary': 'Mappe argomentative dalla riga di comando, senza finestra.',
  'commandLine.exitCodes':
    'Codici di uscita: 0 fatto · 1 un problema con un file, una mappa o la libreria, detto a parole · 2 la riga di comando non è stata capita.',
  'commandLine.program': 'la riga di comando crux',
  'commandLine.version': 'Scrive la versione.',
  'commandLine.help': 'Scrive questo aiuto.',

  'commandLine.list': 'Elenca le mappe della libreria, la modifica più recente per prima.',
  'commandLine.import': 'Aggiunge file di mappe alla libreria. Una mappa che c’è già viene aggiunta come copia.',
  'commandLine.export': 'Scrive una mappa come immagine o come file; il tipo segue dal nome del file di uscita.',
  'commandLine.stats': 'Conta ciò che c’è in una mappa.',
  'commandLine.validate': 'Controlla il file di una mappa: i suoi numeri, oppure ogni problema con il suo posto.',

  'commandLine.fileArgument': 'il file di una mappa (.argmap o .argmap.json)',
  'commandLine.filesArgument': 'file di mappe (.argmap o .argmap.json)',
  'commandLine.mapOption': 'una mappa della libreria, per id o per titolo',
  'commandLine.dataDirOption': 'la cartella della libreria (se manca: quella dell’app)',
  'commandLine.jsonOption': 'risponde in JSON',
  'commandLine.outputOption': 'il file da scrivere: .png .svg .pdf .argmap .argmap.json .md',
  'commandLine.scaleOption': 'PNG: pixel per unità della mappa (se manca: 2)',
  'commandLine.widthOption': 'PNG, SVG: larghezza in pixel, al posto di una scala',
  'commandLine.themeOption': 'colori dell’immagine',
  'commandLine.transparentOption': 'immagine senza sfondo',
  'commandLine.directionOption': 'in che direzione cresce la mappa (se manca: la sua)',
  'commandLine.languageOption': 'la lingua delle risposte (se manca: quella del terminale)',
  'commandLine.paperOption': 'PDF: il foglio; «fit» è uno grande quanto la mappa',

  'commandLine.fileOrMap': 'Indica un file oppure, con --map, una mappa della libreria.',
  'commandLine.fileAndMap': 'Indica un file o una mappa della libreria, non tutti e due.',
  'commandLine.outputKind': '«{output}» non dice che tipo di file scrivere. Fallo finire in {kinds}.',
  'commandLine.sameFile': '«{output}» è il file che viene letto. Scrivi in un altro.',
  'commandLine.scaleAndWidth': 'Dai --scale o --width, non tutti e due.',
  'commandLine.notScale': '«{value}» non è una scala. Dai un numero da 0,1 a 16 (con il punto: 0.1).',
  'commandLine.notWidth': '«{value}» non è una larghezza. Dai un numero intero di pixel da 1 a 65535.',
  'commandLine.withoutEffect': 'Nota: {option} non ha effetto su un file .{kind}.',

  'commandLine.noLibrary':
    'Non c’è una libreria in «{folder}». Indica un’altra cartella con --data-dir, o importa una mappa per cominciarne una.',
  'commandLine.noMap': 'La libreria non ha una mappa con id o titolo «{name}». «crux list» mostra quelle che ci sono.',
  'commandLine.mapInTrash': 'La mappa «{name}» è nel cestino. Prima ripristinala in Crux.',
  'commandLine.ambiguous': '{count, number} mappe hanno il titolo «{name}». Indicane una con il suo id:',
  'commandLine.noMaps': 'La libreria non ha ancora mappe.',
  'commandLine.listHeads': 'Id\tTitolo\tAffermazioni\tUltima modifica',
  'commandLine.trashed': '(nel cestino)',

  'commandLine.imported': 'Importata «{title}» da {file} come {id}.',
  'commandLine.importedCopy': 'Importata «{title}» da {file} come copia, {id}; la libreria ha già quella mappa.',
  'commandLine.importLabel': 'Importa {file}',
  'commandLine.written': 'Scritto {file} ({bytes, number} byte).',
  'commandLine.warning': 'Nota: {text}',
  'commandLine.sound':
    '{file} è in ordine: {claims, plural, one {# affermazione} other {# affermazioni}}, {inferences, plural, one {# inferenza} other {# inferenze}}, {sources, plural, one {# fonte} other {# fonti}}, {questions, plural, one {# domanda} other {# domande}}.',
  'commandLine.unsound': '{file}: {count, plural, one {# problema} other {# problemi}}',
  'commandLine.fileProblem': '{file}: {text}',
  'commandLine.failed': 'crux: {text}',
};
