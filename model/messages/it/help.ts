import type { helpMessages } from '../en/help';
import type { Translation } from '../translation';

export const helpItalian: Translation<typeof helpMessages> = {
  'command.help': 'Aiuto…',
  'help.title': 'Aiuto',
  'help.field': 'Cerca nell’aiuto',
  'help.none': 'Nulla nell’aiuto contiene queste parole.',
  'help.found': '{count, plural, one {# voce} other {# voci}}',
  'help.chapters': 'Come funziona',
  'help.group.argument': 'Argomentare',
  'help.group.arrange': 'Disporre',
  'help.group.edit': 'Modificare',
  'help.group.walk': 'Muoversi',
  'help.group.view': 'Vista',
  'help.group.history': 'Storia',
  'help.group.file': 'Mappe e file',
  'help.group.app': 'Crux',

  'help.chapter.map.title': 'Che cosa dice una mappa',
  'help.chapter.map.text':
    'In cima sta la tesi: ciò di cui tratta il dibattito. Sotto un’affermazione stanno le ragioni a suo favore (perché) e le obiezioni (ma). Le premesse che valgono solo insieme condividono una graffa (e). Una riserva concede l’affermazione ma nega che conti per l’altra.',
  'help.chapter.keyboard.title': 'Costruire con la tastiera',
  'help.chapter.keyboard.text':
    'Seleziona una scheda e premi {reason} per una ragione, {objection} per un’obiezione, {premise} per una premessa accanto, {undercut} per una riserva, {question} per una domanda. Scrivi l’affermazione e premi Invio. Ctrl+Invio tiene il testo e ne comincia un altro dopo. Le frecce percorrono la mappa; Inizio va alla tesi.',
  'help.chapter.mouse.title': 'Costruire con il mouse',
  'help.chapter.mouse.text':
    'Fai doppio clic su una scheda per scriverci, o sul vuoto per un’affermazione sciolta. Trascina una scheda su un’altra per farne lì una ragione, e sul segno di un passaggio per unirla alle sue premesse. Tira il più sotto una scheda per una nuova ragione. Con il tasto destro vedi che cosa si può fare.',
  'help.chapter.sources.title': 'Fonti e gradi',
  'help.chapter.sources.text':
    'Un’affermazione vale quanto ciò che le sta dietro. Premi {source} per citare una fonte per l’affermazione selezionata, con il passo su cui poggia, e valutala nell’ispettore di fianco.',
  'help.chapter.reuse.title': 'Un’affermazione in più posti',
  'help.chapter.reuse.text':
    'Un’affermazione sta in un posto e si può usare dovunque. Dove si usa ancora, una scheda corta rimanda a essa; Invio su quella scheda porta al suo posto. Ciò che cambi nell’affermazione cambia dovunque.',
  'help.chapter.safe.title': 'Nulla va perso',
  'help.chapter.safe.text':
    'Ogni modifica è conservata subito; non c’è un pulsante per salvare. Si può annullare senza limiti, anche dopo un riavvio, e la storia mostra ogni momento di una mappa. Le mappe restano su questo computer: Crux non usa mai la rete.',

  'help.command.file.newMap': 'Comincia una mappa vuota, con la tesi pronta da scrivere.',
  'help.command.file.import':
    'Aggiunge alla libreria le mappe dei file .argmap e .argmap.json. I file restano come sono. Il testo di uno schema invece si incolla su un’affermazione.',
  'help.command.file.sample': 'Aggiunge alla libreria un dibattito finito, da esplorare e da cambiare come vuoi.',
  'help.command.file.library': 'Lascia questa mappa e mostra tutte le mappe. Tutto è conservato.',
  'help.command.file.export': 'Fa della mappa, o di una sua parte, un’immagine, un documento o un file per altri.',
  'help.command.file.backups':
    'Mostra le copie di tutta la libreria che sono state fatte, ne fa un’altra, o torna a una di esse.',

  'help.command.edit.undo': 'Annulla l’ultima modifica di questa mappa, fino al suo inizio.',
  'help.command.edit.redo': 'Rifà ciò che è stato annullato per ultimo.',

  'help.command.argument.editText': 'Apre le parole della scheda selezionata. Invio le tiene, Esc le lascia com’erano.',
  'help.command.argument.addReason': 'Aggiunge sotto quella selezionata un’affermazione che la sostiene.',
  'help.command.argument.addObjection': 'Aggiunge sotto quella selezionata un’affermazione che la contraddice.',
  'help.command.argument.addPremise': 'Aggiunge un’affermazione accanto a quella selezionata; contano solo insieme.',
  'help.command.argument.addUndercut':
    'Aggiunge un’obiezione al passaggio stesso: l’affermazione può essere vera, ma non conta per ciò che dovrebbe sostenere.',
  'help.command.argument.addQuestion':
    'Aggiunge una domanda aperta sull’affermazione selezionata, a cui un’affermazione risponderà più tardi.',
  'help.command.argument.addSource': 'Apre l’ispettore per citare una fonte per l’affermazione selezionata.',
  'help.command.argument.addSiblingAfter':
    'Aggiunge un’affermazione dello stesso genere nello stesso posto, dopo quella selezionata.',
  'help.command.argument.addSiblingBefore':
    'Aggiunge un’affermazione dello stesso genere nello stesso posto, prima di quella selezionata.',
  'help.command.argument.addLoose':
    'Aggiunge un’affermazione che non è ancora appesa a nulla. Trascinala, o spostala con i tasti, dove deve stare.',
  'help.command.argument.flip': 'Trasforma una ragione in un’obiezione, e un’obiezione in una ragione.',
  'help.command.argument.delete':
    'Toglie ciò che è selezionato. Ciò che stava sotto diventa sciolto e resta nella mappa; su una scheda di rimando se ne va solo questo uso.',
  'help.command.argument.deleteBranch': 'Toglie l’affermazione selezionata con tutto ciò che sta sotto.',
  'help.command.argument.moveUp': 'Toglie l’affermazione selezionata e sposta di un livello in su ciò che stava sotto.',

  'help.command.arrange.moveEarlier': 'Sposta l’affermazione selezionata davanti a quella che la precede.',
  'help.command.arrange.moveLater': 'Sposta l’affermazione selezionata dietro a quella che la segue.',
  'help.command.arrange.move':
    'Prende l’affermazione selezionata. Vai su un’altra e premi S o Invio per posarla come ragione, O come obiezione; Esc lascia stare.',
  'help.command.arrange.useElsewhere':
    'Come spostare, ma l’affermazione resta anche dov’è: l’altro posto riceve una scheda che rimanda a essa.',
  'help.command.arrange.makeHome':
    'Fa del posto di questa scheda di rimando quello in cui l’affermazione sta con il suo ramo.',
  'help.command.arrange.makeContention': 'Fa dell’affermazione sciolta selezionata ciò di cui tratta la mappa.',
  'help.command.arrange.unpin': 'Lascia tornare un ramo sciolto che era stato trascinato dove lo metterebbe la mappa.',

  'help.command.walk.goToPlace': 'Da una scheda che rimanda a un’affermazione va dove l’affermazione stessa si trova.',
  'help.command.walk.up': 'Va alla scheda di sopra.',
  'help.command.walk.down': 'Va alla scheda di sotto.',
  'help.command.walk.left': 'Va alla scheda a sinistra.',
  'help.command.walk.right': 'Va alla scheda a destra.',
  'help.command.walk.extend.up': 'Seleziona anche la scheda di sopra.',
  'help.command.walk.extend.down': 'Seleziona anche la scheda di sotto.',
  'help.command.walk.extend.left': 'Seleziona anche la scheda a sinistra.',
  'help.command.walk.extend.right': 'Seleziona anche la scheda a destra.',
  'help.command.walk.parent':
    'Risale l’argomento: va a ciò di cui l’affermazione selezionata è una ragione o un’obiezione.',
  'help.command.walk.firstChild':
    'Scende nell’argomento: va alla prima ragione o obiezione, riaprendo il ramo se serve.',
  'help.command.walk.previousSibling': 'Va alla ragione o obiezione precedente, nella stessa affermazione.',
  'help.command.walk.nextSibling': 'Va alla ragione o obiezione successiva, nella stessa affermazione.',
  'help.command.walk.contention': 'Va a ciò di cui tratta la mappa.',
  'help.command.walk.selectAll': 'Seleziona tutte le schede che si vedono.',
  'help.command.walk.clear': 'Lascia ciò che si sta facendo, o tiene selezionata solo l’ultima scheda.',

  'help.command.view.zoomIn': 'Ingrandisce la mappa.',
  'help.command.view.zoomOut': 'Rimpicciolisce la mappa, così se ne vede di più.',
  'help.command.view.zoomFull': 'Mostra la mappa nella sua grandezza.',
  'help.command.view.fit': 'Mostra tutta la mappa nella finestra.',
  'help.command.view.fitSelection': 'Mostra ciò che è selezionato il più grande possibile.',
  'help.command.view.fold':
    'Nasconde dietro un numero ciò che sta sotto l’affermazione selezionata, o lo mostra di nuovo.',
  'help.command.view.foldAll': 'Nasconde tutto ciò che sta sotto il primo livello, o mostra di nuovo tutto.',
  'help.command.view.inspector': 'Mostra o nasconde il pannello con i dettagli di ciò che è selezionato.',
  'help.command.view.mapDetails':
    'Non seleziona nulla e va a ciò che l’ispettore dice di tutta la mappa: titolo, domanda, marcatura e direzione.',
  'help.command.view.nextPane': 'Passa alla parte successiva della finestra: strumenti, mappa, ispettore.',
  'help.command.view.previousPane': 'Passa alla parte precedente della finestra.',
  'help.command.view.contextMenu':
    'Apre il menu di ciò che si può fare con le schede selezionate, o con la mappa se nulla è selezionato.',
  'help.command.view.direction.down': 'Disegna la tesi in alto e le sue ragioni sotto.',
  'help.command.view.direction.up': 'Disegna la tesi in basso e le sue ragioni sopra.',
  'help.command.view.direction.right': 'Disegna la tesi a sinistra e le sue ragioni alla sua destra.',
  'help.command.view.direction.left': 'Disegna la tesi a destra e le sue ragioni alla sua sinistra.',
  'help.command.view.theme.system': 'Segue il sistema: chiaro di giorno, scuro dove il sistema è scuro.',
  'help.command.view.theme.light': 'Parole scure su carta chiara.',
  'help.command.view.theme.dark': 'Parole chiare su fondo scuro.',

  'help.command.app.palette': 'Trova qualsiasi comando da qualche lettera del suo nome e lo esegue.',
  'help.command.app.help':
    'Spiega ogni comando e come funzionano le mappe. Fa parte di Crux e non ha bisogno della rete.',
  'help.command.view.shortcuts': 'Mostra tutti i tasti in una pagina.',
};
