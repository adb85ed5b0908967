import type { jobsMessages } from '../en/jobs';
import type { Translation } from '../translation';

export const jobsItalian: Translation<typeof jobsMessages> = {
  'jobs.noFolder':
    '«{file}» non può essere scritto: la cartella «{folder}» non esiste. Scegli una cartella che esiste.',
  'jobs.notAllowed':
    '«{file}» non può essere scritto: la cartella «{folder}» o il file per te è di sola lettura. Scegli un altro posto.',
  'jobs.isFolder': '«{file}» non può essere scritto: è una cartella. Aggiungi il nome di un file.',
  'jobs.diskFull':
    '«{file}» non è stato scritto: il disco è pieno. Libera un po’ di spazio o scegli un altro disco; ciò che c’era prima è intatto.',
  'jobs.tooWide':
    'L’immagine avrebbe {width, number} × {height, number} pixel; un lato può averne al massimo {limit, number}. Abbassa la scala a {scale, number, ::.##} o meno, oppure la larghezza a {widthPx, number} pixel o meno.',
  'jobs.tooLarge':
    'L’immagine avrebbe {width, number} × {height, number} pixel; ne sono possibili al massimo {limit, number} milioni. Abbassa la scala a {scale, number, ::.##} o meno, oppure la larghezza a {widthPx, number} pixel o meno.',
  'jobs.tooSmall': 'L’immagine sarebbe più piccola di un pixel. Alza la scala o la larghezza.',
  'jobs.missingCharacters':
    'Nessun carattere tipografico di questo computer ha {count, plural, one {il segno} other {i segni}} {characters}: al suo posto appare una casella vuota.',
  'jobs.unknownTask': 'A questo processo è stato chiesto qualcosa che non conosce.',
  'jobs.noTask': 'Questo processo viene avviato da Crux con un compito; da solo non fa nulla.',
};
