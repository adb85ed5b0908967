import type { dataFolderMessages } from '../en/data-folder';
import type { Translation } from '../translation';

export const dataFolderItalian: Translation<typeof dataFolderMessages> = {
  'dataFolder.heading': 'Cartella dei dati',
  'dataFolder.text':
    'Tutte le mappe, le fonti e le copie di sicurezza. Le preferenze e le posizioni delle finestre restano su questo computer.',
  'dataFolder.size': '{size}{backups, plural, =0 {} one {, # copia di sicurezza} other {, # copie di sicurezza}}',
  'dataFolder.show': 'Mostra cartella',
  'dataFolder.move': 'Tieni altrove…',
  'dataFolder.isGiven': 'Indicata all’avvio di Crux con --data-dir; si cambia lì.',
  'dataFolder.choose': 'Una cartella per i dati di Crux',
  'dataFolder.chooseButton': 'Scegli',
  'dataFolder.copyTitle': 'Tenere i dati in questa cartella?',
  'dataFolder.copyText':
    'La libreria e le sue copie di sicurezza ({size}) vengono copiate in {folder} e controllate, e Crux prosegue con la copia. Ciò che è in {present} resta com’è.',
  'dataFolder.copyVerb': 'Copia e prosegui lì',
  'dataFolder.openTitle': 'Aprire la libreria in questa cartella?',
  'dataFolder.openText':
    'In {folder} c’è già una libreria di Crux ({size}); ultima modifica: {changed}. Crux la apre al posto di quella attuale. Nulla viene copiato o unito; ciò che è in {present} resta com’è.',
  'dataFolder.openVerb': 'Apri quella libreria',
  'dataFolder.working': 'Copia e controllo…',
  'dataFolder.copied':
    'I tuoi dati sono ora in {folder}. La copia in {left} è rimasta com’è: eliminala tu quando non la vuoi più.',
  'dataFolder.opened': 'Questa è la libreria in {folder}. Quella in {left} è rimasta com’è.',
  'dataFolder.failed': 'Nulla è cambiato. {reason}',
  'dataFolder.same': 'I dati sono già in {folder}.',
  'dataFolder.inside': 'Quella cartella è dentro l’attuale cartella dei dati {folder}. Scegline una al di fuori.',
  'dataFolder.network':
    '{folder} è su un’unità di rete, dove due computer potrebbero danneggiare la libreria. Scegli una cartella su questo computer o su un’unità collegata a esso.',
  'dataFolder.notEmpty': '{folder} contiene altri file. Scegli una cartella vuota o creane una nuova.',
  'dataFolder.unreadable':
    '{file} non è una libreria leggibile. Scegli un’altra cartella, o prima sposta quel file altrove.',
  'dataFolder.noRoom':
    'In {folder} c’è troppo poco spazio: servono {needed, number} MB, ne sono liberi {free, number}. Scegli un’altra cartella o fai spazio lì.',
  'dataFolder.copyFailed':
    'La copia è risultata diversa dalla libreria ed è stata tolta. Controlla l’unità o scegline un’altra.',
  'dataFolder.notSafe':
    'Alcune modifiche non sono ancora salvate. Assicurati che ogni finestra dica «Salvato», poi riprova.',
  'dataFolder.busy': 'La cartella dei dati sta cambiando in un’altra finestra.',
  'dataFolder.missing':
    'La cartella {folder}, in cui tieni i tuoi dati, non c’è o non contiene una libreria. Collega l’unità su cui si trova, poi riavvia Crux.',
  'dataFolder.missingTitle': 'La cartella dei dati non c’è',
  'dataFolder.useUsual': 'Usa la cartella solita',
  'dataFolder.useUsualText': 'La cartella solita è {folder}; d’ora in poi Crux terrebbe lì i tuoi dati.',
  'dataFolder.quit': 'Esci',
  'dataFolder.pointer':
    '{file} dovrebbe dire dove sono i tuoi dati e non si può leggere. Correggilo, o eliminalo per tornare alla cartella solita.',
};
