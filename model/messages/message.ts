import { IntlMessageFormat } from 'intl-messageformat';
import { currentLanguage, type MessageKey, onLanguageChange } from './current-language';

export type { MessageKey } from './current-language';
export type MessageValues = Readonly<Record<string, string | number>>;

const formats = new Map<MessageKey, IntlMessageFormat>();
onLanguageChange(() => {
  formats.clear();
});

/** More than names in braces: plurals and choices, or a quoted brace. */
const isRich = /\{\s*\w+\s*,|'[{}']/;
const named = /\{\s*(\w+)\s*\}/g;

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
  // Most strings need no parser; a window shows hundreds of them at its start.
  if (isRich.test(text)) return String(formatOf(key).format(values));
  return text.replace(named, (_braces, name: string) => {
    const value = values?.[name];
    // The parser's own words about what is missing.
    return value === undefined ? String(formatOf(key).format(values)) : String(value);
  });
}
