import { currentLanguage } from '../model/messages/current-language';
import type { LanguageChoice, LanguageCode } from '../model/messages/languages';
import { loadLanguage } from '../model/messages/load-language';
import type { App } from './state/app';

/** The page says its language and writing direction; style sheets and screen readers go by them. */
export async function speakInPage(language: LanguageCode): Promise<void> {
  await loadLanguage(language);
  const { locale, direction } = currentLanguage();
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
}

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
  if (mapId !== null) {
    await app.showLibrary();
    // Something could not be saved, which is said; the map stays.
    if (app.open.getState().current !== null) return;
  }
  await speakInPage(language);
  app.view.setState({ language, ...(mapId === null ? {} : { screen: 'loading' }) });
  if (mapId !== null) await app.showMap(mapId);
  app.view.setState({ dialog });
}
