import type { filesMessages } from '../en/files';
import type { Translation } from '../translation';

export const filesItalian: Translation<typeof filesMessages> = {
  'files.refused': '«{name}» non è stato aperto. {reason}',
  'files.empty': 'Il file è vuoto.',
  'files.tooLarge': 'Il file supera {limit, number} MiB, il massimo che Crux legge di questo tipo.',
  'files.utf16': 'Il file è testo UTF-16. Salvalo come UTF-8 e riprova.',
  'files.notUtf8':
    'Il file non è testo UTF-8: il byte {offset, number} (riga {line, number}) è danneggiato o in un’altra codifica.',
  'files.isPicture': 'È un’immagine ({type}), non una mappa argomentativa.',
  'files.isPage': 'È una pagina web o un file XML, non una mappa argomentativa.',
  'files.isArchive': 'È un archivio compresso. Estrailo e apri la mappa che contiene.',
  'files.isPdf': 'È un documento PDF, non una mappa argomentativa.',
  'files.unknown':
    'Non è un file che Crux conosca. Crux apre mappe come .argmap e .argmap.json. Uno schema non si importa: copia il suo testo e incollalo su un’affermazione.',
  'files.notFound': 'Il file non esiste.',
  'files.isFolder': 'È una cartella. Scegli un file.',
  'files.notRegular': 'Non è un file comune ma un dispositivo, una pipe, un socket o un collegamento a uno di questi.',
  'files.notReadable': 'Non si può leggere: {reason}. Controlla i permessi del file.',
  'files.stillWriting': 'Il file è cambiato durante la lettura. Aspetta che sia completo e riprova.',

  'files.place.line': 'riga {line}',
  'files.place.column': 'riga {line}, colonna {column}',
  'files.problem': '{place}: {text}',
  'files.moreProblems': '… e {count, plural, one {# altro problema} other {altri # problemi}}.',
  'files.problemsFound':
    '{count, plural, one {C’è un problema} other {Ci sono # problemi}}, perciò non è stato importato nulla:',

  'files.json.unexpected': 'Atteso {expected}, trovato {found}.',
  'files.json.endsEarly': 'Il testo finisce troppo presto; il file è stato troncato.',
  'files.json.trailing': 'C’è del testo dopo la fine della mappa.',
  'files.json.depth': 'Elenchi e oggetti sono annidati oltre {limit} livelli.',
  'files.json.number': 'Il numero è fuori dai limiti.',
  'files.json.string': 'Un testo fra virgolette non è chiuso o contiene una sequenza sconosciuta.',
  'files.json.duplicateKey': 'Il campo «{key}» compare due volte.',
  'files.json.forbiddenKey': 'Il campo «{key}» non è permesso.',

  'files.format.notOurs': 'È JSON, ma non una mappa di Crux: non comincia con "format": "{format}".',
  'files.format.version': 'La versione del formato manca o non è un numero intero.',
  'files.format.newer':
    'È stato fatto da un Crux più recente: il formato è alla versione {version}, questo Crux legge fino alla {known}. Aggiorna Crux, o salva di nuovo la mappa con quello più vecchio.',
  'files.format.noRecords': 'Manca l’elenco degli elementi.',

  'files.record.notObject': 'L’elemento {position} non è un oggetto.',
  'files.record.kind': 'Il genere «{kind}» è sconosciuto.',
  'files.record.noKind': 'L’elemento non ha un genere.',
  'files.record.noMap': 'Manca l’elemento della mappa stessa (genere «map»).',
  'files.record.secondMap': 'Contiene una seconda mappa; un file ne contiene una.',
  'files.record.missing': 'manca',
  'files.record.unknownField': 'non è un campo di questo genere di elementi',
  'files.record.tooMany':
    'Ci sono {count, number} elementi di genere «{kind}»; una mappa può contenerne {limit, number}.',
  'files.record.duplicateId':
    'lo stesso id compare due volte{line, select, none {} other { (la prima alla riga {line})}}',
  'files.record.dangling':
    '{kind, select, claim {non c’è un’affermazione} inference {non c’è un’inferenza} source {non c’è una fonte} target {non c’è un’affermazione o un’inferenza} about {non c’è un’affermazione o una mappa} other {non c’è un elemento}} con l’id {id}',
  'files.record.aimsAtItself': 'un’inferenza non può mirare a sé stessa, né a una che mira a lei',
  'files.record.repeatsItself': 'una fonte non può ripetere sé stessa',
  'files.record.deleted': 'un elemento eliminato non ha posto nel file di una mappa',

  'files.value.type': 'deve essere di tipo {type}',
  'files.value.atMost': 'deve essere al massimo {limit, number}',
  'files.value.atLeast': 'deve essere almeno {limit, number}',
  'files.value.notEmpty': 'non deve essere vuoto',
  'files.value.tooLong': 'non deve superare {limit, number} caratteri',
  'files.value.oneOf': 'deve essere uno fra {values}',
  'files.value.wrong': 'non è un valore per questo campo',

  'files.warning.cleaned': 'I caratteri di controllo sono stati tralasciati.',
  'files.warning.cycles':
    '{count, plural, one {In un punto le affermazioni} other {In # punti le affermazioni}} si sostengono o si attaccano in circolo.',

  'files.sqlite.damaged': 'Il file è danneggiato: {reason}. Chiedi che venga salvato di nuovo.',
  'files.sqlite.foreign': 'È una banca dati di un altro programma, non una mappa di Crux.',
  'files.sqlite.library':
    'È un’intera libreria di Crux o una sua copia di sicurezza, non una singola mappa. Ripristinala dall’elenco delle copie di sicurezza.',
  'files.sqlite.journal': 'Il programma che lo scriveva non l’ha finito. Salvalo di nuovo da lì.',
  'files.sqlite.schema':
    'Contiene qualcosa che nessun Crux mette nel file di una mappa ({thing}), perciò non è stato preso per buono.',
  'files.sqlite.missing': 'Vi manca la tabella «{name}».',
  'files.sqlite.short': 'ne manca la fine',
  'files.sqlite.notText': 'non è testo valido',

  'files.outline.because': 'perché',
  'files.outline.but': 'ma',
  'files.outline.backed': 'e questo ne segue, perché',
  'files.outline.undercut': 'ma questo non ne segue, perché',
  'files.outline.asks': 'Domanda aperta:',
  'files.outline.answered': 'Domanda:',
  'files.outline.answeredBy': 'risponde «{claim}»',
  'files.outline.source': 'Fonte:',
  'files.outline.elsewhere': '(argomentata altrove)',
  'files.outline.assumption': '(assunto)',
  'files.outline.implicit': '(non detta)',
  'files.outline.untitled': 'Mappa senza titolo',
  'files.outline.unwritten': '(non ancora scritta)',
  'files.outline.loose': 'Non collegate',
  'files.outline.questions': 'Domande aperte',
  'files.outline.incomplete': '(nessuna premessa)',
};
