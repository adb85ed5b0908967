import { currentLanguage, onLanguageChange } from './current-language';

/** Made once for each kind: making one costs more than a screen of dates. */
const dates = new Map<string, Intl.DateTimeFormat>();
let collator: Intl.Collator | null = null;
let numbers: Intl.NumberFormat | null = null;
onLanguageChange(() => {
  dates.clear();
  collator = null;
  numbers = null;
});

export function dateInWords(time: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  let format = dates.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(currentLanguage().locale, options);
    dates.set(key, format);
  }
  return format.format(time);
}

/** "12,345" or "12.345", and what stands between the whole and its parts. */
export function numberInWords(number: number): string {
  numbers ??= new Intl.NumberFormat(currentLanguage().locale);
  return numbers.format(number);
}

/** "a, b and c". */
export function listInWords(items: readonly string[]): string {
  return new Intl.ListFormat(currentLanguage().locale).format(items);
}

/** The order of a dictionary, in which 2 comes before 10 and a capital letter does not matter. */
export function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator(currentLanguage().locale, { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}
