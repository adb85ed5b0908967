interface Language {
  /** In the language itself, so that who reads it finds it. */
  readonly name: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Made of English, to test what longer words and the other writing direction do; never offered. */
  readonly isForTests: boolean;
}

export const languages = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr', isForTests: false },
  it: { name: 'Italiano', locale: 'it-IT', direction: 'ltr', isForTests: false },
  pseudo: { name: 'Pseudo', locale: 'en-GB', direction: 'ltr', isForTests: true },
  rtl: { name: 'Right to left', locale: 'he-IL', direction: 'rtl', isForTests: true },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageCode = keyof typeof languages;
/** What the user chooses: a language, or that of the system. */
export type LanguageChoice = LanguageCode | 'system';

const codes = Object.keys(languages) as LanguageCode[];

export function isLanguageCode(text: string): text is LanguageCode {
  return Object.hasOwn(languages, text);
}

/** In the order in which they are offered. */
export function offeredLanguages(): readonly LanguageCode[] {
  return codes.filter(code => !languages[code].isForTests);
}

/** The language of a name such as "it", "it-CH" or "it_IT.UTF-8"; null where Crux does not speak it. */
export function languageOf(name: string | null | undefined): LanguageCode | null {
  const [own = ''] = (name ?? '').toLowerCase().split(/[-_.@]/);
  return isLanguageCode(own) ? own : null;
}
