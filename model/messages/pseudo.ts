import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { Catalogue } from './current-language';
import { english } from './english';

/** The printer declares the parser's types once more, as if they were others. */
const print = printAST as (elements: readonly unknown[]) => string;

/** Words by which pasted text is read, and names printed on keys: they are no sentences of the app. */
const isFixed = (key: string): boolean => /\.words\.|Keys\.|^keyName\./.test(key);

function changeWords(elements: readonly MessageFormatElement[], change: (text: string) => string): void {
  for (const element of elements) {
    if (element.type === TYPE.literal) element.value = change(element.value);
    else if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const { value } of Object.values(element.options)) changeWords(value, change);
  }
}

/** English with every word changed, and every value, plural and choice left where it is. */
function changed(change: (text: string) => string): Catalogue {
  const entries = Object.entries<string>(english).map(([key, text]) => {
    if (isFixed(key)) return [key, text] as const;
    const elements = parse(text, { ignoreTag: true });
    changeWords(elements, change);
    return [key, print(elements)] as const;
  });
  return Object.fromEntries(entries) as Catalogue;
}

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúcçnñyýAÁEÉIÍOÓUÚCÇNÑ'.matchAll(/(.)(.)/gu)].map(([, plain = '', accent = '']) => [plain, accent]),
);
const vowel = /[aeiou]/;

/** Longer by four tenths, as a translation may be, and accented, so that a word from elsewhere stands out. */
function lengthen(text: string): string {
  let wanted = 0;
  return [...text]
    .map(letter => {
      wanted += 0.4;
      const other = accented[letter] ?? letter;
      if (wanted < 1 || !vowel.test(letter)) return other;
      const more = Math.floor(wanted);
      wanted -= more;
      return other.repeat(1 + more);
    })
    .join('');
}

const hebrew = 'אבגדהוזחטיכלמנסעפצקרשתאבגד';

/** Each letter becomes a Hebrew one; an accelerator's sign stays before its letter. */
function mirror(text: string): string {
  return text.replace(/[A-Za-z]/g, letter => hebrew[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
}

export const pseudo = (): Catalogue => changed(lengthen);
export const rightToLeft = (): Catalogue => changed(mirror);
