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
  'arranging.holdClaims': 'La cornice cresce con le sue affermazioni',
  'arranging.holdsNow':
    '{count, plural, =0 {La cornice cresce con le sue affermazioni. Non ne contiene ancora nessuna.} other {La cornice cresce con le affermazioni che contiene.}}',
  'arranging.letGo': 'La cornice resta grande com’è.',
  'arranging.holds':
    '{count, plural, =0 {Cresce con le sue affermazioni. Non ne contiene ancora nessuna.} one {Cresce con l’affermazione che contiene.} other {Cresce con le # affermazioni che contiene.}}',
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
  'arranging.boxes':
    '{kind, select, note {{count, plural, one {# foglietto} other {# foglietti}}} other {{count, plural, one {# cornice} other {# cornici}}}}',
  'arranging.wentAlong': 'Insieme a {what}.',
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
  'help.command.box.holdClaims':
    'Tiene la cornice selezionata attorno alle affermazioni che contiene, comunque crescano e si spostino; oppure la lascia grande com’è.',
  'help.command.box.colour.yellow': 'Colora di giallo i foglietti e le cornici selezionati.',
  'help.command.box.colour.green': 'Colora di verde i foglietti e le cornici selezionati.',
  'help.command.box.colour.blue': 'Colora di blu i foglietti e le cornici selezionati.',
  'help.command.box.colour.violet': 'Colora di viola i foglietti e le cornici selezionati.',
  'help.command.box.colour.grey': 'Colora di grigio i foglietti e le cornici selezionati.',
  'arranging.name.locked': ' Bloccata.',
  'arranging.name.inLocked': ' In un ramo bloccato.',
  'arranging.name.pinned': ' Fissata.',
  'arranging.pinned': '{count, plural, one {Fissata # scheda} other {Fissate # schede}}.',
  'arranging.unpinned': '{count, plural, one {# scheda non è più fissata} other {# schede non sono più fissate}}.',
  'arranging.tidyBranch': 'Riordina il ramo',
  'arranging.tidyAll': 'Riordina tutto',
  'arranging.tidied': 'Riordinato: {count, plural, one {# scheda} other {# schede}} di nuovo al loro posto.',
  'arranging.align': 'Allinea',
  'arranging.align.left': 'Allinea i bordi sinistri',
  'arranging.align.centre': 'Allinea i centri',
  'arranging.align.right': 'Allinea i bordi destri',
  'arranging.align.top': 'Allinea i bordi superiori',
  'arranging.align.middle': 'Allinea a mezza altezza',
  'arranging.align.bottom': 'Allinea i bordi inferiori',
  'arranging.align.columns': 'Distribuisci in larghezza',
  'arranging.align.rows': 'Distribuisci in altezza',
  'arranging.lock': 'Blocca il ramo',
  'arranging.unlock': 'Sblocca il ramo',
  'arranging.lockedNow': '{count, plural, one {Bloccata «{name}» con il suo ramo.} other {Bloccati # rami.}}',
  'arranging.unlockedNow': '{count, plural, one {Sbloccata «{name}» con il suo ramo.} other {Sbloccati # rami.}}',
  'arranging.isLocked': 'Non è cambiato nulla: il ramo di «{name}» è bloccato.',
  'arranging.selectBranch': 'Seleziona il ramo',
  'arranging.selected':
    '{count, plural, =0 {Nessun elemento selezionato} one {# elemento selezionato} other {# elementi selezionati}}',
  'arranging.carryAll':
    'Si {count, plural, one {sposta # affermazione} other {spostano # affermazioni}}: vai al nuovo posto e premi Invio, o Esc per lasciare tutto dov’è.',
  'arranging.movedAll': '{count, plural, one {Spostata # affermazione} other {Spostate # affermazioni}} a «{target}».',
  'arranging.flipped': '{count, plural, one {Trasformato # passaggio} other {Trasformati # passaggi}}.',
  'arranging.deletedBranches': '{count, plural, one {Eliminata # affermazione} other {Eliminate # affermazioni}}.',
  'arranging.tagAll': 'Etichetta per tutte',
  'arranging.sharedTags': 'Etichette in comune',
  'arranging.theSelected': 'Selezionati',
  'arranging.andMore': 'E altri {count, number}.',
  'help.command.arrange.pin':
    'Segna le schede selezionate come fissate dove stanno. Trascinata sulla mappa vuota, una scheda resta dove la si lascia, con il suo ramo.',
  'help.command.arrange.tidyBranch':
    'Libera tutto ciò che è fissato nel ramo selezionato e lo dispone di nuovo. I rami bloccati restano.',
  'help.command.arrange.tidyAll':
    'Libera tutto ciò che è fissato nella mappa e la dispone di nuovo. I rami bloccati restano.',
  'help.command.align.left': 'Fissa le schede selezionate con i bordi sinistri su una linea.',
  'help.command.align.centre': 'Fissa le schede selezionate con i centri uno sotto l’altro.',
  'help.command.align.right': 'Fissa le schede selezionate con i bordi destri su una linea.',
  'help.command.align.top': 'Fissa le schede selezionate con i bordi superiori su una linea.',
  'help.command.align.middle': 'Fissa le schede selezionate con le metà una accanto all’altra.',
  'help.command.align.bottom': 'Fissa le schede selezionate con i bordi inferiori su una linea.',
  'help.command.align.columns':
    'Fissa le schede selezionate con lo stesso spazio tra l’una e l’altra, da sinistra a destra.',
  'help.command.align.rows':
    'Fissa le schede selezionate con lo stesso spazio tra l’una e l’altra, dall’alto in basso.',
  'help.command.arrange.lock':
    'Impedisce di cambiare le affermazioni selezionate e tutto ciò che ne dipende. Una modifica all’interno è rifiutata a parole finché il ramo non è sbloccato.',
  'help.command.arrange.unlock': 'Permette di nuovo di cambiare il ramo.',
  'help.command.walk.selectBranch':
    'Seleziona l’affermazione con tutto ciò che le sta sotto. Poi un solo comando agisce su tutto, per esempio un’etichetta nel pannello.',
  'help.command.argument.assumption':
    'Segna le affermazioni selezionate come assunti: qui si danno per scontate. Di nuovo, toglie il segno.',
  'help.command.argument.implicit':
    'Segna le premesse selezionate come implicite: nessuno le ha dette. Di nuovo, toglie il segno.',
};
