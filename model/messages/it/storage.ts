import type { storageMessages } from '../en/storage';
import type { Translation } from '../translation';

export const storageItalian: Translation<typeof storageMessages> = {
  'storage.diskFull': 'Il disco è pieno. Fai spazio e riprova; ciò che vedi resta sullo schermo.',
  'storage.readOnly': 'Nella cartella {folder} non si può scrivere. Permetti la scrittura e riprova.',
  'storage.ioError': 'Il disco ha segnalato un errore ({code}). Controlla l’unità e riprova.',
  'storage.damaged':
    'La libreria è danneggiata ({code}). Nulla è cambiato. Chiudi Crux e riaprilo: tutto ciò che si può leggere verrà recuperato.',
  'storage.busy': 'Un altro programma sta usando il file della libreria. Riprova fra un momento.',
  'storage.locked': 'La libreria in {folder} è aperta in {program} (processo {pid}). Prima chiudila lì.',
  'storage.lockedUnknown': 'La libreria in {folder} è aperta in un altro programma. Prima chiudila lì.',
  'storage.newer':
    'La libreria {file} è stata scritta da un Crux più recente (versione {found}; questo legge fino alla {known}). Aprila con quello. Nulla è cambiato.',
  'storage.foreign':
    'Il file {file} non è stato fatto da Crux, perciò è rimasto com’era. Spostalo o scegli un’altra cartella dei dati.',
  'storage.notAView': 'non è una vista che si possa tenere',
  'storage.replaced':
    'Nel frattempo è stata ripristinata una copia di riserva. Ciò che era stato scritto sullo stato precedente non è stato salvato.',
  'storage.moved':
    'Il file della libreria {file} è stato spostato o sostituito mentre era aperto. Rimettilo a posto e riprova; ciò che vedi resta sullo schermo.',
  'storage.noticeRecovered':
    'La libreria era danneggiata. È stata messa da parte come {file}, e tutto è stato recuperato fino alla tua ultima modifica.',
  'storage.noticeRecoveredEdits':
    'La libreria era danneggiata. È stata messa da parte come {file}, e ogni mappa è stata recuperata fino alla tua ultima modifica. Possono mancare versioni con nome, bozze o ciò che era nel cestino.',
  'storage.noticeBackup':
    'La libreria non si poteva leggere. È stata messa da parte come {file}, e al suo posto è stata aperta la copia di sicurezza del {time}.',
  'storage.noticeMissing': 'Il file della libreria mancava, perciò è stata aperta la copia di sicurezza del {time}.',
  'storage.noticeNew':
    'La libreria non si poteva leggere e non c’è una copia di sicurezza. È stata messa da parte come {file}, e ne è stata cominciata una nuova.',
  'storage.noticeReadOnly':
    'Nella cartella {folder} non si può scrivere. Puoi guardare le tue mappe ma non modificarle.',
  'storage.noticeBackupFailed': 'La copia di sicurezza di oggi non è riuscita: {reason}',
  'storage.noticeErasure':
    'Parole di mappe eliminate per sempre sono ancora nei file della libreria o nelle sue copie di sicurezza. Crux prova a toglierle ogni ora e a ogni avvio; serve tanto spazio sul disco quanto ne occupa la libreria.',
  'storage.noSuchMap': 'Questa mappa non è nella libreria.',
  'storage.noSuchStep': 'Questa modifica non è nella mappa.',
  'storage.doesNotFit':
    'La modifica al campo «{field}» non va d’accordo con ciò che è memorizzato. Chiudi la mappa e riaprila.',
  'storage.stepOfOtherMap': 'Questa modifica appartiene a un’altra mappa.',
  'storage.notInTrash': 'Solo una mappa nel cestino può essere cancellata per sempre.',
  'storage.noSuchBackup': 'Non c’è una copia di sicurezza di nome {name}.',
  'storage.badBackup':
    'La copia di sicurezza {name} è danneggiata, perciò la libreria è rimasta com’era. Scegline un’altra.',
  'storage.backupFailed': 'La copia di sicurezza appena fatta non ha superato il controllo, perciò non è stata tenuta.',
  'storage.noSuchMethod': 'Non esiste una richiesta di nome «{method}».',
  'storage.disconnected': 'Il collegamento con la libreria si è interrotto.',
  'storage.badRequest': 'La richiesta «{method}» è stata rifiutata: {problem}.',
  'storage.duplicateId': 'l’id {id} compare due volte',
  'storage.newMap': 'Nuova mappa',
  'storage.duplicate': 'Duplica mappa',
  'storage.rename': 'Rinomina mappa',
  'storage.erasedLabel': 'Cancellato',
  'storage.notAFolder': 'un file ha quel nome',
};
