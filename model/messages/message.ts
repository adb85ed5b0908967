import { IntlMessageFormat } from 'intl-messageformat';
import { currentLanguage, type MessageKey, onLanguageChange } from './current-language';
import { numberInWords } from './in-words';

export type { MessageKey } from './current-language';
export type MessageValues = Readonly<Record<string, string | number>>;

const formats = new Map<MessageKey, IntlMessageFormat>();
onLanguageChange(() => {
  formats.clear();
});

/** More than names in braces: plurals and choices, or a quoted brace. */
const isRich = /\{\s*\w+\s*,|'[{}']/;
const named = /\{\s*(\w+)\s*\}/g;

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(currentLanguage().catalogue, key);
}

/** What goes into files, pictures and terminals carries no invisible signs. */
const isPlain = /^(?:map|picture|commandLine|files\.outline|library\.copyTitle)\b/;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const leftToRight = /[A-Za-z\u00c0-\u058f]/;
const choice = /\{\s*(\w+)\s*,\s*select/g;

/** A user's words in the other writing direction stay together, and leave the sentence around them in order. */
function isolate(text: string, values: MessageValues): MessageValues {
  const other = currentLanguage().direction === 'ltr' ? rightToLeft : leftToRight;
  const foreign = Object.entries(values).filter(([, value]) => typeof value === 'string' && other.test(value));
  if (foreign.length === 0) return values;
  const choices = new Set([...text.matchAll(choice)].map(([, name]) => name));
  const isolated = foreign
    .filter(([name]) => !choices.has(name))
    .map(([name, value]) => [name, `\u2068${value}\u2069`]);
  return { ...values, ...(Object.fromEntries(isolated) as MessageValues) };
}

function formatOf(key: MessageKey): IntlMessageFormat {
  let format = formats.get(key);
  if (format === undefined) {
    const { catalogue, locale } = currentLanguage();
    // Apostrophes and angle brackets occur in ordinary text, so tags are plain text here.
    format = new IntlMessageFormat(catalogue[key], locale, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return format;
}

/** A visible string in the user's language, from its catalogue. ICU MessageFormat: plurals and gender belong in the catalogue. */
export function message(key: MessageKey, values?: MessageValues): string {
  const text = currentLanguage().catalogue[key];
  return format(key, text, values === undefined || isPlain.test(key) ? values : isolate(text, values));
}

function format(key: MessageKey, text: string, values: MessageValues | undefined): string {
  // Most strings need no parser; a window shows hundreds of them at its start.
  if (isRich.test(text)) return String(formatOf(key).format(values));
  return text.replace(named, (_braces, name: string) => {
    const value = values?.[name];
    if (typeof value === 'number') return numberInWords(value);
    // The parser's own words about what is missing.
    return value ?? String(formatOf(key).format(values));
  });
}
