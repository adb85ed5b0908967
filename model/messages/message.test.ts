import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, describe, expect, test } from 'vitest';
import { catalogues, speak } from './all-languages';
import { english, englishAreas } from './english';
import { type LanguageCode, languages } from './languages';
import { message, type MessageKey } from './message';

const codes = Object.keys(languages) as LanguageCode[];
const options = { ignoreTag: true } as const;

/** Every value that a message asks for, with what is done with it. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const choices = Object.entries(element.options);
      // Each language has its own plural forms; exact numbers and the names of choices are the app's.
      const own = choices.map(([choice]) => choice).filter(choice => element.type === TYPE.select || /^=/.test(choice));
      const inside = choices.flatMap(([, { value }]) => argumentsOf(value));
      return [`${element.type} ${element.value} ${own.sort().join()}`, ...inside];
    }
    return element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag
      ? []
      : [`${element.type} ${element.value}`];
  });
}

const pluralsOf = (elements: readonly MessageFormatElement[]): string[][] =>
  elements.flatMap(element => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inside] : inside;
  });

afterEach(() => {
  speak('en', 'en-GB');
});

test('no key stands in two areas of the catalogue', () => {
  const keys = englishAreas.flatMap(area => Object.keys(area));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  expect(keys.length).toBe(Object.keys(english).length);
});

describe.each(codes)('the catalogue %s', code => {
  const catalogue: Readonly<Record<string, string>> = catalogues[code]();
  const entries = Object.entries(catalogue);

  test('has the keys of the English one, and no other', () => {
    expect(entries.map(([key]) => key).sort()).toEqual(Object.keys(english).sort());
  });

  test('says something in every message', () => {
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('is valid ICU MessageFormat', () => {
    const broken = entries.filter(([, text]) => {
      try {
        new IntlMessageFormat(text, languages[code].locale, undefined, options);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  test('asks for the same values as the English one', () => {
    const differing = entries.filter(([key, text]) => {
      const asked = [english[key as MessageKey], text].map(one => [...new Set(argumentsOf(parse(one, options)))]);
      const [wanted, own] = asked.map(values => values.sort().join('\n'));
      return wanted !== own;
    });
    expect(differing).toEqual([]);
  });

  test('begins and ends each message as the English one where a sentence goes on', () => {
    const differing = entries.filter(([key, text]) => {
      const first = english[key as MessageKey];
      return first.startsWith(' ') !== text.startsWith(' ') || first.endsWith('…') !== text.endsWith('…');
    });
    expect(differing).toEqual([]);
  });

  test('has a form for every number', () => {
    const needed =
      code === 'rtl'
        ? ['one', 'other']
        : new Intl.PluralRules(languages[code].locale).resolvedOptions().pluralCategories;
    const incomplete = entries.filter(([, text]) =>
      pluralsOf(parse(text, options)).some(forms => {
        // What is only ever many, or none, needs no form for one; Italian says "many" of whole millions alone.
        const lacking = needed.filter(form => form !== 'many' && !forms.includes(form));
        return lacking.some(form => form === 'other' || !forms.includes('=0'));
      }),
    );
    expect(incomplete).toEqual([]);
  });

  test('reads as the catalogue’s own parser reads it', () => {
    speak(code, languages[code].locale);
    const differing = entries.filter(([key, text]) => {
      const names = [...text.matchAll(/\{\s*(\w+)/g)].map(([, name = '']) => name);
      const values = Object.fromEntries(names.map((name, place) => [name, place + 2]));
      const parsed: unknown = new IntlMessageFormat(text, languages[code].locale, undefined, options).format(values);
      return message(key as MessageKey, values) !== parsed;
    });
    expect(differing).toEqual([]);
  });
});

test('a message whose value is missing is refused', () => {
  const [key] = Object.entries(english).find(([, text]) => /^[^{,]*\{\w+\}[^{]*$/.test(text)) ?? [];
  expect(() => message(key as MessageKey)).toThrow();
});

describe('Italian', () => {
  test('counts in its own forms', () => {
    speak('it', 'it-IT');
    expect(message('typing.sameAs.count', { count: 1 })).toBe('1 affermazione');
    expect(message('typing.sameAs.count', { count: 2 })).toBe('2 affermazioni');
    expect(message('typing.sameAs.count', { count: 12_345 })).toBe('12.345 affermazioni');
  });

  test('quotes and elides with its own signs', () => {
    const plain = Object.entries<string>(catalogues.it()).filter(([, text]) => /[“”]|\p{L}'\p{L}/u.test(text));
    expect(plain).toEqual([]);
  });
});

test('the language for tests of length is longer by four tenths, and every word of it is marked', () => {
  const pseudo: Readonly<Record<string, string>> = catalogues.pseudo();
  const sentences = Object.entries<string>(english).filter(
    ([key, text]) => text.length > 20 && !/[{|]/.test(text) && pseudo[key] !== text,
  );
  const lengths = sentences.map(([key, text]) => (pseudo[key] ?? '').length / text.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean).toBeGreaterThan(1.35);
  expect(mean).toBeLessThan(1.45);
});

describe('a user’s words in the other writing direction', () => {
  test('stay together in a sentence, and words in its own direction stand as they are', () => {
    expect(message('editor.attachedAsReason', { name: 'שלום', target: 'Peace' })).toBe(
      '“\u2068שלום\u2069” is now a reason for “Peace”.',
    );
    speak('rtl');
    expect(message('editor.joined', { name: 'Peace', target: 'שלום' })).toContain('“\u2068Peace\u2069”');
    expect(message('editor.joined', { name: 'Peace', target: 'שלום' })).not.toContain('\u2068שלום');
  });

  test('leave the choices of a message alone', () => {
    speak('rtl');
    expect(message('step.edit', { field: 'note' })).not.toBe(message('step.edit', { field: 'other' }));
  });

  test('stand bare in what is written into files, pictures and terminals', () => {
    for (const [key, name] of [
      ['library.copyTitle', 'title'],
      ['map.answeredQuestion', 'answer'],
      ['commandLine.failed', 'text'],
    ] as const)
      expect(message(key, { [name]: 'שלום' })).not.toMatch(/[\u2066-\u2069]/);
  });
});
