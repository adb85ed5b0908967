import { type Catalogue, setLanguage } from './current-language';
import { english } from './english';
import { italian } from './italian';
import { type LanguageCode, languageOf } from './languages';
import { pseudo, rightToLeft } from './pseudo';

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

/** The environment variable that tells a process which language its parent speaks. */
export const languageVariable = 'CRUX_LANGUAGE';

type Environment = Readonly<Record<string, string | undefined>>;

/** For a process that was started by another one. */
export function speakAsTold(environment: Environment): void {
  speak(languageOf(environment[languageVariable]) ?? 'en');
}

/** The language of a terminal; C and POSIX mean none. */
export function languageOfTerminal({ LC_ALL, LC_MESSAGES, LANG }: Environment): LanguageCode {
  const set = [LC_ALL, LC_MESSAGES, LANG].find(name => name !== undefined && name !== '');
  return languageOf(set) ?? 'en';
}
