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

const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;

function describe(code: LanguageCode, catalogue: Catalogue, systemsOwn: () => string): CurrentLanguage {
  const { locale: usual, direction } = languages[code];
  const [own = ''] = usual.split('-');
  let locale: string | null = null;
  return {
    code,
    catalogue,
    direction,
    // Found when it is first needed: asking the system takes a process several milliseconds of its start.
    get locale() {
      if (locale === null) {
        const system = systemsOwn();
        locale = system.split('-')[0] === own ? system : usual;
      }
      return locale;
    },
  };
}

let current = describe('en', english, () => languages.en.locale);
const listeners: (() => void)[] = [];

export function currentLanguage(): CurrentLanguage {
  return current;
}

/** The window begins at the right, and with it whatever is drawn in it. */
export function isMirrored(): boolean {
  return current.direction === 'rtl';
}

/** Set once a process, and in a window before anything is drawn; what was put into words before stays as it is. */
export function setLanguage(code: LanguageCode, catalogue: Catalogue, system?: string): void {
  current = describe(code, catalogue, () => system ?? systemLocale());
  for (const listener of listeners) listener();
}

/** For what keeps something made for one language. */
export function onLanguageChange(listener: () => void): void {
  listeners.push(listener);
}
