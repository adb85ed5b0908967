import type { arrangingMessages } from '../en/arranging';
import type { Translation } from '../translation';

export const arrangingItalian: Translation<typeof arrangingMessages> = {
  'map.emptyNote': 'Scrivi un foglietto',
  'map.emptyFrame': 'Dai un nome a questa cornice',
  'arranging.note': 'Foglietto',
  'arranging.frame': 'Cornice',
  'arranging.name.note': 'Foglietto: «{text}»',
  'arranging.name.frame': 'Cornice: «{text}»',
  'arranging.name.emptyNote': 'Foglietto senza parole',
  'arranging.name.emptyFrame': 'Cornice senza nome',
  'arranging.addNote': 'Aggiungi foglietto',
  'arranging.addFrame': 'Aggiungi cornice',
  'arranging.colour': 'Colore',
  'arranging.colour.yellow': 'Giallo',
  'arranging.colour.green': 'Verde',
  'arranging.colour.blue': 'Blu',
  'arranging.colour.violet': 'Viola',
  'arranging.colour.grey': 'Grigio',
  'arranging.colourStep':
    'Colora di {colour, select, yellow {giallo} green {verde} blue {blu} violet {viola} other {grigio}}',
  'arranging.deleted': '{kind, select, note {Eliminato il foglietto} other {Eliminata la cornice}} «{name}».',
  'arranging.deletedPlain': '{kind, select, note {Eliminato il foglietto.} other {Eliminata la cornice.}}',
  'arranging.moveStep': '{kind, select, note {Sposta foglietto} other {Sposta cornice}}',
  'arranging.sizeStep': '{kind, select, note {Ridimensiona foglietto} other {Ridimensiona cornice}}',
  'arranging.resize': 'Trascina per ridimensionare',
  'arranging.placing':
    'Le frecce spostano, Maiusc e le frecce ridimensionano. Invio lascia lì, Esc rimette al posto di prima.',
  'arranging.putBack': 'Rimesso al posto di prima.',
  'arranging.noteText': 'Testo del foglietto',
  'arranging.frameTitle': 'Nome della cornice',
  'arranging.noteHint': 'Scrivi un foglietto',
  'arranging.frameHint': 'Dai un nome a questa cornice',
  'arranging.step.text': 'Modifica foglietto',
  'arranging.step.title': 'Rinomina cornice',
  'arranging.stands': 'Dove sta',
  'arranging.besideClaim': 'Si sposta con la scheda di questa affermazione:',
  'arranging.onCanvas': 'Sulla mappa, non vicino a un’affermazione in particolare.',
  'help.command.box.addNote':
    'Mette un foglietto sulla mappa: accanto all’affermazione selezionata, con la cui scheda poi si sposta, o accanto alla mappa. I foglietti fanno parte di ogni immagine, non dell’argomento.',
  'help.command.box.addFrame':
    'Mette una cornice colorata dietro alle schede selezionate, o dietro al ramo dell’unica affermazione selezionata. Il suo nome e il suo colore si possono cambiare.',
  'help.command.box.colour.yellow': 'Colora di giallo i foglietti e le cornici selezionati.',
  'help.command.box.colour.green': 'Colora di verde i foglietti e le cornici selezionati.',
  'help.command.box.colour.blue': 'Colora di blu i foglietti e le cornici selezionati.',
  'help.command.box.colour.violet': 'Colora di viola i foglietti e le cornici selezionati.',
  'help.command.box.colour.grey': 'Colora di grigio i foglietti e le cornici selezionati.',
};
