import { currentLanguage } from '../model/messages/current-language';
import type { LanguageCode } from '../model/messages/languages';
import { loadLanguage } from '../model/messages/load-language';

/** The page says its language and writing direction; style sheets and screen readers go by them. */
export async function speakInPage(language: LanguageCode): Promise<void> {
  await loadLanguage(language);
  const { locale, direction } = currentLanguage();
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
}
