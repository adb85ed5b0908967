import { type Catalogue, setLanguage } from './current-language';
import { english } from './english';
import { italian } from './italian';
import { type LanguageCode, languageOf } from './languages';
import { pseudo, rightToLeft } from './pseudo';
import { type Environment, languageVariable } from './told-language';

export const catalogues: Readonly<Record<LanguageCode, () => Catalogue>> = {
  en: () => english,
  it: () => italian,
  pseudo,
  rtl: rightToLeft,
};

/** For processes that carry every language in their bundle. */
export function speak(code: LanguageCode, systemLocale?: string): void {
  setLanguage(code, catalogues[code](), systemLocale);
}

/** For a process that was started by another one. */
export function speakAsTold(environment: Environment): void {
  speak(languageOf(environment[languageVariable]) ?? 'en');
}
