import type { LanguageChoice, LanguageCode } from '../model/messages/languages';
import { languageOf } from '../model/messages/languages';

/** What the app was started with comes before what was chosen in it, and that before the system's own language. */
export function chooseLanguage(started: LanguageCode | null, choice: LanguageChoice, system: string): LanguageCode {
  if (started !== null) return started;
  return choice === 'system' ? (languageOf(system) ?? 'en') : choice;
}
