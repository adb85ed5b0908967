import type { outlineMessages } from '../en/outline';
import type { Translation } from '../translation';

export const outlineItalian: Translation<typeof outlineMessages> = {
  'outline.title': 'Schema',
  'outline.command': 'Schema',
  'outline.tree': 'Schema della mappa',
  'outline.empty': 'Non si afferma ancora nulla. Premi Invio per scrivere la tesi.',
  'outline.contention': 'Tesi: «{text}».',
  'outline.loose': 'Affermazione sciolta: «{text}».',
  'outline.claim': '{kind}: «{text}».',
  'outline.premise': 'E: «{text}».',
  'outline.question': 'Domanda aperta: «{text}».',
  'outline.questionAnswered': 'Domanda: «{text}». Ha una risposta.',
  'outline.incomplete': 'Passaggio incompleto ({kind}): le sue affermazioni non ci sono più.',
  'outline.stepSelected': ' È selezionato il passaggio stesso ({kind}).',
  'outline.alsoUnder': 'anche sotto «{target}»',
  'outline.alsoContention': 'anche la tesi',
  'outline.alsoLoose': 'anche un ramo a sé',
  'outline.alsoMore': '{place} e in {count, plural, one {# altro posto} other {altri # posti}}',
  'outline.goThere': '{place}: vai lì',
  'outline.foldHint': 'Ripiega',
  'outline.unfoldHint': 'Riapri, {count} nascoste',
  'outline.stepHint': 'Seleziona il passaggio stesso ({kind})',
  'outline.looseHint': 'Un ramo che non è ancora appeso a nulla',
  'outline.otherPlace': 'Vai all’altro suo posto',
  'outline.selectStep': 'Seleziona il passaggio stesso',
  'help.chapter.outline.title': 'La mappa come schema',
  'help.chapter.outline.text':
    'Lo schema mostra la stessa mappa come elenco rientrato, e vi si può fare tutto ciò che si può fare sulla mappa, con gli stessi tasti. Su e giù vanno di riga in riga; destra apre o entra, sinistra ripiega o esce, * apre tutto su un livello. Una lettera che non è un comando va alla prossima riga che comincia così. Un’affermazione usata in più posti dice dove altro si trova.',
  'help.command.view.outline':
    'Mostra o nasconde di fianco la mappa come elenco rientrato, in cui si può scrivere tutto l’argomento.',
  'help.command.walk.otherPlace': 'Da un’affermazione usata più di una volta va al prossimo posto in cui si trova.',
  'help.command.walk.step':
    'Seleziona la ragione o l’obiezione stessa al posto della sua affermazione, per dire qualcosa a favore o contro il passaggio.',
};
