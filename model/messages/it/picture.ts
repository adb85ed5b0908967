import type { pictureMessages } from '../en/picture';
import type { Translation } from '../translation';

export const pictureItalian: Translation<typeof pictureMessages> = {
  'picture.howToRead.down':
    'Mappa argomentativa. Si legge verso l’alto: ogni scheda dà una ragione per ciò a cui è appesa, o un’obiezione.',
  'picture.howToRead.up':
    'Mappa argomentativa. Si legge verso il basso: ogni scheda dà una ragione per ciò su cui poggia, o un’obiezione.',
  'picture.howToRead.right':
    'Mappa argomentativa. Si legge da destra a sinistra: ogni scheda dà una ragione per la scheda a cui porta, o un’obiezione.',
  'picture.howToRead.left':
    'Mappa argomentativa. Si legge da sinistra a destra: ogni scheda dà una ragione per la scheda a cui porta, o un’obiezione.',
  'picture.untitled': 'Mappa argomentativa',
  'picture.legendReason': 'una ragione',
  'picture.legendObjection': 'un’obiezione',
  'picture.legendUndercut': 'anche se vero, non ne segue',
  'picture.legendBacking': 'perché ne segue',
  'picture.legendLinked': 'valgono solo insieme',
  'picture.legendHollow': 'assunto, domanda',
  'picture.legendImplicit': 'nessuno l’ha detto, ma serve',
  'picture.legendGrade': 'fonte A–F, punto 1–6',
  'picture.legendFolded': 'ripiegate',
  'picture.legendReference': 'sta altrove nella mappa',
  'picture.description':
    '{contention, select, none {Mappa argomentativa senza tesi.} other {Mappa argomentativa sulla tesi «{text}».}} {claims, plural, one {# affermazione} other {# affermazioni}}, {reasons, plural, one {# ragione} other {# ragioni}}, {objections, plural, one {# obiezione} other {# obiezioni}}{undercuts, plural, =0 {} one {, # riserva} other {, # riserve}}{questions, plural, =0 {} one {, # domanda} other {, # domande}}.',
  'picture.descriptionReason': 'Perché: {text}.',
  'picture.descriptionObjection': 'Ma: {text}.',
  'picture.descriptionAnd': '{first}; e {second}',
};
