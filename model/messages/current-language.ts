import { english } from './english';
import type { LanguageCode } from './languages';
import { languages } from './languages';
import type { Translation } from './translation';

export type MessageKey = keyof typeof english;
export type Catalogue = Translation<typeof english>;

interface CurrentLanguage {
  readonly code: LanguageCode;
  readonly catalogue: Catalogue;
  /** For `Intl`: the user's own kind of the language where the system speaks it. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

function describe(code: LanguageCode, catalogue: Catalogue, systemLocale: string): CurrentLanguage {
  const { locale, direction } = languages[code];
  const [own = ''] = locale.split('-');
  return { code, catalogue, direction, locale: systemLocale.split('-')[0] === own ? systemLocale : locale };
}

const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;

let current = describe('en', english, languages.en.locale);
const listeners: (() => void)[] = [];

export function currentLanguage(): CurrentLanguage {
  return current;
}

/** Set once a process, and in a window before anything is drawn; what was put into words before stays as it is. */
export function setLanguage(code: LanguageCode, catalogue: Catalogue, system: string = systemLocale()): void {
  current = describe(code, catalogue, system);
  for (const listener of listeners) listener();
}

/** For what keeps something made for one language. */
export function onLanguageChange(listener: () => void): void {
  listeners.push(listener);
}
