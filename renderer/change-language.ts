import { currentLanguage } from '../model/messages/current-language';
import type { LanguageChoice, LanguageCode } from '../model/messages/languages';
import { focusables } from './editor/panes';
import { leaveTextField } from './editor/text-field';
import { compareWithNow, pastOf, showMoment } from './history/time-travel';
import { speakInPage } from './language';
import { type App, openNow } from './state/app';
import type { ViewState } from './state/view-store';

let changing: Promise<void> = Promise.resolve();

/** One change after the other, so that of two quick ones the last holds. */
export function changeLanguage(app: App, language: LanguageCode, choice: LanguageChoice): Promise<void> {
  changing = changing.catch(() => undefined).then(() => changeNow(app, language, choice));
  return changing;
}

/** What is open is closed and opened again: much of it was put into words before. */
async function changeNow(app: App, language: LanguageCode, languageChoice: LanguageChoice): Promise<void> {
  const { mapId, dialog } = app.view.getState();
  app.view.setState({ languageChoice });
  if (language === currentLanguage().code) return;
  const [comeBackToMap, comeBackOnPage] = [wayBackToMap(app), wayBackOnPage(app)];
  if (mapId !== null) {
    leaveTextField();
    await app.showLibrary();
    // Something could not be saved, which is said; the map stays.
    if (app.open.getState().current !== null) return;
  }
  await speakInPage(language);
  // Whoever sees the dialog in the new language finds that it stays as it is then.
  app.view.setState({ language, ...(mapId === null ? {} : { screen: 'loading', dialog: null }) });
  if (mapId !== null) {
    await app.showMap(mapId);
    if (app.view.getState().mapId === mapId) await comeBackToMap();
  }
  app.view.setState({ dialog });
  comeBackOnPage();
}

/** Where one was in the open map; the library keeps what else a map is opened with. */
const placeKeys = [
  'selection',
  'focused',
  'isFocusVisible',
  'reader',
  'presenting',
  'workplace',
  'carried',
  'findBar',
  'findQuery',
  'replacement',
  'focusSteps',
  'places',
  'walkedTo',
] as const satisfies readonly (keyof ViewState)[];

function wayBackToMap(app: App): () => Promise<void> {
  const before = app.view.getState();
  const place: Partial<ViewState> = Object.fromEntries(placeKeys.map(key => [key, before[key]]));
  const past = pastOf(app);
  const editors = [...(openNow(app)?.mapStore.store.getState().editors.values() ?? [])];
  return async () => {
    app.view.setState(place);
    if (past !== null) {
      await showMoment(app, past);
      compareWithNow(app, past.isComparing);
    }
    // A field in a panel opens its text again with its focus.
    for (const { kind, record, field, text, place: where } of editors) {
      if (where === 'panel') continue;
      openNow(app)?.mapStore.openEditor(kind, record, field, where);
      openNow(app)?.mapStore.draft(record, field, text);
    }
  };
}

/** How far each part of the page is scrolled, and which control has the focus, by its place among those of its part. */
function wayBackOnPage(app: App): () => void {
  const scrolled = [...document.querySelectorAll('#root [class], [role="dialog"] [class]')].flatMap(
    ({ scrollTop, classList: [name] }) => (scrollTop > 0 && name !== undefined ? [{ name, scrollTop }] : []),
  );
  const { activeElement } = document;
  const pane = activeElement?.closest<HTMLElement>('[data-pane]') ?? null;
  const focused = pane === null ? -1 : focusables(pane).findIndex(element => element === activeElement);
  // Dialogs take the focus in their first frame, and lists go to what is selected.
  return () =>
    void requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        for (const { name, scrollTop } of scrolled) document.querySelector(`.${name}`)?.scrollTo({ top: scrollTop });
        const { dialog } = app.view.getState();
        // A language is chosen in the preferences.
        if (dialog === 'preferences') document.querySelector<HTMLElement>('[data-language] button')?.focus();
        if (dialog !== null || pane?.dataset['pane'] === undefined) return;
        const panes = document.querySelectorAll<HTMLElement>('[data-pane]');
        const same = [...panes].find(({ dataset }) => dataset['pane'] === pane.dataset['pane']);
        if (same !== undefined) focusables(same)[focused]?.focus();
      }),
    );
}
