import { type LanguageCode, languageOf } from './languages';

/** The environment variable that tells a process which language its parent speaks. */
export const languageVariable = 'CRUX_LANGUAGE';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The language of a terminal; C and POSIX mean none. */
export function languageOfTerminal({ LC_ALL, LC_MESSAGES, LANG }: Environment): LanguageCode {
  const set = [LC_ALL, LC_MESSAGES, LANG].find(name => name !== undefined && name !== '');
  return languageOf(set) ?? 'en';
}
