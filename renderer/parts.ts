import { createPart } from './controls/part';

/** What the library's first picture does without. */
export const mapScreen = createPart(() => import('./editor/map-screen'));
export const dialogs = createPart(() => import('./editor/dialogs'));
export const libraryTools = createPart(() => import('./library/library-tools').then(({ tools }) => tools));
/** Keys, clipboard, native menu, and what main asks of the window. */
export const services = createPart(() => import('./serve-window'));
