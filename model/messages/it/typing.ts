import type { typingMessages } from '../en/typing';
import type { Translation } from '../translation';

export const typingItalian: Translation<typeof typingMessages> = {
  'command.copyBranch': 'Copia con il suo ramo',
  'command.cutBranch': 'Taglia con il suo ramo',
  'command.pasteBranch': 'Incolla come affermazioni',
  'command.pasteOutline': 'Incolla il testo semplice come affermazioni',
  'command.duplicate': 'Duplica con il suo ramo',
  'command.split': 'Dividi dove dice perché, ma o e',
  'command.merge': 'Fondi le affermazioni selezionate',
  'command.sameAs': 'Uguale a un’altra affermazione…',

  'typing.copied': '{count, plural, one {Copiata # affermazione} other {Copiate # affermazioni}}.',
  'typing.cut': '{count, plural, one {Tagliata # affermazione} other {Tagliate # affermazioni}}.',
  'typing.pasteStep': 'Incolla {count, plural, one {un’affermazione} other {# affermazioni}}',
  'typing.pasted': '{count, plural, one {Incollata # affermazione} other {Incollate # affermazioni}} in «{name}».',
  'typing.pastedLoose':
    '{count, plural, one {Incollata # affermazione} other {Incollate # affermazioni}} accanto alla mappa.',
  'typing.splitInto':
    '{connection, select, because {Dividi: «{kept}» perché «{taken}»} therefore {Dividi: «{kept}» perché «{taken}»} but {Dividi: «{kept}» ma «{taken}»} other {Dividi: «{kept}» e «{taken}»}}',
  'typing.notesTooLong':
    'Insieme, le note di queste affermazioni supererebbero {limit, number} caratteri. Prima accorciane una.',
  'typing.merged': '{count, number} affermazioni ora sono una sola: «{name}».',
  'typing.cannotMerge': 'Queste affermazioni non possono diventare una: sarebbe una ragione per sé stessa.',

  'typing.sameAs.title': 'Quale affermazione dice lo stesso?',
  'typing.sameAs.field': 'Trova un’affermazione',
  'typing.sameAs.hint': '«{name}» se ne va, e al suo posto si usa l’affermazione che scegli.',
  'typing.sameAs.root': 'affermazione',
  'typing.sameAs.none': 'Nessun’altra affermazione ha queste parole.',
  'typing.sameAs.count': '{count, plural, one {# affermazione} other {# affermazioni}}',

  'help.command.edit.copyText':
    'Mette negli appunti le affermazioni selezionate con tutto ciò che sta sotto: come schema, come elenco per programmi di scrittura e come affermazioni per altre mappe. Se nulla è selezionato, tutta la mappa.',
  'help.command.edit.cutBranch': 'Copia le affermazioni selezionate con tutto ciò che sta sotto e le toglie.',
  'help.command.edit.pasteBranch':
    'Aggiunge ciò che è negli appunti sotto l’affermazione selezionata, o accanto alla mappa: affermazioni copiate in Crux, un elenco puntato o numerato, o un testo rientrato con + e −, perché e ma.',
  'help.command.edit.pasteOutline':
    'Aggiunge come affermazioni il testo semplice degli appunti, riga per riga, e tralascia tutto tranne le parole e il loro ordine.',
  'help.command.edit.duplicate':
    'Aggiunge una copia delle affermazioni selezionate, con tutto ciò che sta sotto, subito dopo di esse.',
  'help.command.argument.split':
    'Divide un’affermazione che dice due cose: ciò che segue «perché» diventa la sua ragione, ciò che segue «ma» un’obiezione, ciò che segue «e» una seconda premessa. Il nome del comando mostra prima il risultato.',
  'help.command.arrange.merge':
    'Fa di più affermazioni che dicono lo stesso una sola. Quella selezionata per prima tiene le sue parole e prende con sé ogni uso, ragione, obiezione, domanda e fonte.',
  'help.command.arrange.sameAs':
    'Trova un’altra affermazione che dice lo stesso. Questa se ne va, e quella che scegli si usa anche al suo posto.',

  // Parole fra due affermazioni di una stessa frase, separate da |.
  'split.words.because': 'perché|poiché|siccome|dato che|visto che',
  'split.words.therefore': 'quindi|perciò|dunque|pertanto|cosicché',
  'split.words.but': 'ma|però|tuttavia|sebbene|anche se',
  'split.words.and': 'e|ed',
};
