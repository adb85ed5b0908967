import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './english';

export type MessageKey = keyof typeof english;
export type MessageValues = Readonly<Record<string, string | number>>;

const formats = new Map<MessageKey, IntlMessageFormat>();

/** A visible string in the user's language, from its catalogue. ICU MessageFormat: plurals and gender belong in the catalogue. */
export function message(key: MessageKey, values?: MessageValues): string {
  let format = formats.get(key);
  if (format === undefined) {
    // Apostrophes and angle brackets occur in ordinary text, so tags are plain text here.
    format = new IntlMessageFormat(english[key], 'en', undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(values));
}
