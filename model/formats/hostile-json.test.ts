import { expect, test } from 'vitest';
import { CruxError } from '../borders/reply';
import { readMapJson, validateMapJson } from './map-json';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const map = { kind: 'map', id: id(1), title: 'Ports' };
const claim = { kind: 'claim', id: id(2), text: 'Ports are risky' };
const second = { kind: 'claim', id: id(3), text: 'Owners watch' };
const inference = {
  kind: 'inference',
  id: id(4),
  polarity: 'support',
  targetId: id(2),
  order: 'a0',
  premises: { [id(3)]: 'a0' },
};
const source = { kind: 'source', id: id(5), title: 'Filing' };
const citation = { kind: 'citation', id: id(6), claimId: id(2), sourceId: id(5) };

function file(...records: readonly (object | string)[]): string {
  const lines = records.map(record => (typeof record === 'string' ? record : JSON.stringify(record)));
  return `{"format":"crux-argument-map","version":1,"records":[\n${lines.join(',\n')}\n]}\n`;
}
const whole = file(map, claim, second, inference, source, citation);

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

function refusalOf(bad: Uint8Array | string): CruxError {
  try {
    readMapJson(bad);
  } catch (error) {
    if (error instanceof CruxError) return error;
    throw error;
  }
  throw new Error('The file was read.');
}

const cases: readonly (readonly [rule: string, file: Uint8Array | string, words: RegExp])[] = [
  ['an empty file', '', /^The file is empty\.$/],
  ['one byte', 'x', /^line 1, column 1: Expected a value, found "x"\.$/],
  ['only white space', ' \n\t\r\n', /^The file is empty\.$/],
  ['UTF-16 with its mark', utf16(whole), /^The file is UTF-16 text\. Save it as UTF-8/],
  ['UTF-16 without its mark', utf16(whole).slice(2), /^The file is UTF-16 text/],
  [
    'Latin-1',
    Buffer.from(file(map, { ...claim, text: 'é' }), 'latin1'),
    /^The file is not UTF-8 text: byte \d+ \(line 3\)/,
  ],
  [
    'a tail that ends within a character',
    Buffer.from('{"é').subarray(0, 3),
    /^The file is not UTF-8 text: byte 3 \(line 1\)/,
  ],
  ['an encoded surrogate', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), /not UTF-8 text: byte 3/],
  ['a file cut short', whole.slice(0, 300), /^line 4, column \d+: The text ends too early/],
  ['a file cut within a text', whole.slice(0, 80), /^line 2, column \d+: The text ends too early/],
  ['no JSON', 'title: Ports', /^line 1, column 1: Expected a value, found "t"\.$/],
  [
    'a comma too many',
    whole.replace('"title"', ',"title"'),
    /^line 2, column \d+: Expected a field name.*found ","\.$/,
  ],
  ['text behind the map', `${whole}{}`, /^line 9, column 1: There is text after the end/],
  ['a raw line break in a text', file('{"kind":"map\n"}'), /^line 2, column 9: A text between quotation marks/],
  ['an unknown escape', file('{"kind":"\\q"}'), /^line 2, column 9: A text between quotation marks/],
  ['NaN', file('{"kind":NaN}'), /^line 2, column 9: Expected a value, found "N"/],
  ['JSON of another program', '{"nodes":[]}', /^It is JSON, but not a Crux map/],
  ['a list', '[]', /^It is JSON, but not a Crux map/],
  ['a text', '"crux-argument-map"', /^It is JSON, but not a Crux map/],
  ['no version', whole.replace('"version":1,', ''), /^The version of the format is missing/],
  [
    'a newer version',
    whole.replace('"version":1', '"version":7'),
    /^It was made by a newer Crux: it has version 7 .* reads up to version 2\. Update Crux/,
  ],
  ['no records', '{"format":"crux-argument-map","version":1}', /^The list of records is missing/],
  ['a field beside the records', whole.replace('"version":1', '"version":1,"macro":"x"'), /^macro: is not a field/],
  [
    '201 levels',
    file('['.repeat(199) + ']'.repeat(199)),
    /^line 2, column 199: Lists and objects are nested deeper than 200\.$/,
  ],
  ['10,000 levels', '{"a":'.repeat(10_000), /^line 1, column \d+: Lists and objects are nested deeper than 200/],
  ['no map record', file(claim), /^The record of the map itself \(kind “map”\) is missing/],
  ['two maps', file(map, { ...map, id: id(9) }), /^line 3: There is a second map in it/],
  ['a record that is a number', file(map, '7'), /^line 1: Record 2 is not an object/],
  ['a record without kind', file(map, { id: id(2) }), /^line 3: The record has no kind/],
  ['an unknown kind', file(map, { ...claim, kind: 'toString' }), /^line 3: The kind “toString” is unknown/],
  ['a claim without text', file(map, { kind: 'claim', id: id(2) }), /^line 3, claim 0{8}-\S+, text: is missing$/],
  [
    'a field nobody knows',
    file(map, { ...claim, colour: 'red' }),
    /^line 3, claim \S+, colour: is not a field of this kind of record$/,
  ],
  ['a text that is a number', file(map, { ...claim, text: 7 }), /^line 3, claim \S+, text: must be of type string/],
  ['an id that is no UUID', file(map, { ...claim, id: 'c1' }), /^line 3, claim c1, id: must be an id/],
  [
    'an id that is a number',
    file(map, '{"kind":"claim","id":9007199254740993,"text":""}'),
    /^line 3, claim, id: must be an id/,
  ],
  ['an id in capitals', file(map, { ...claim, id: 'ABCDEF00-0000-4000-8000-000000000002' }), /id: must be an id/],
  [
    'an id twice',
    file(map, claim, { ...second, id: id(2) }),
    /^line 4, claim \S+, id: the same id occurs twice \(first in line 3\)$/,
  ],
  [
    'an id twice across kinds',
    file(map, claim, { ...source, id: id(2) }),
    /^line 4, source \S+, id: the same id occurs twice/,
  ],
  [
    'a key twice',
    file(map, `{"kind":"claim","id":"${id(2)}","text":"a","text":"b"}`),
    /^line 3, column \d+: The field “text” occurs twice/,
  ],
  [
    'a __proto__ key',
    file(map, `{"__proto__":{"isAdmin":true},"kind":"claim","id":"${id(2)}","text":""}`),
    /^line 3, column 2: The field “__proto__” is not allowed/,
  ],
  [
    'a __proto__ key at the top',
    whole.replace('{"format"', '{"__proto__":{},"format"'),
    /^line 1, column 2: The field “__proto__” is not allowed/,
  ],
  [
    'a __proto__ key among premises',
    file(map, claim, JSON.stringify(inference).replace(id(3), '__proto__')),
    /^line 4, column \d+: The field “__proto__”/,
  ],
  [
    'a constructor key',
    file(map, { ...claim, constructor: { prototype: {} } }),
    /The field “constructor” is not allowed/,
  ],
  [
    'half a character',
    file(map, `{"kind":"claim","id":"${id(2)}","text":"a\\ud800b"}`),
    /^line 3, claim \S+, text: must not contain half a character/,
  ],
  ['NUL', file(map, { ...claim, text: 'a\0b' }), /^line 3, claim \S+, text: must not contain the character NUL/],
  [
    'a text of 100,001 characters',
    file(map, { ...claim, text: 'x'.repeat(100_001) }),
    /^line 3, claim \S+, text: must not be longer than 100000 characters/,
  ],
  [
    'a number out of range',
    file(map, claim, `{"kind":"pin","id":"${id(7)}","claimId":"${id(2)}","along":1e400}`),
    /^There are 2 problems in it, so nothing was imported:\n {2}line 4, column \d+: The number is out of range/,
  ],
  [
    'a pin a light-year away',
    file(map, claim, { kind: 'pin', id: id(7), claimId: id(2), along: 1e308 }),
    /^line 4, pin \S+, along: must be at most 10,000,000$/,
  ],
  [
    'a score of 101',
    file(map, { ...claim, startingScore: 101 }),
    /^line 3, claim \S+, startingScore: must be at most 100$/,
  ],
  [
    'a time that no calendar knows',
    file(map, { ...claim, createdAt: 1e300 }),
    /^line 3, claim \S+, createdAt: must be at most/,
  ],
  [
    'a grade that does not exist',
    file(map, { ...source, reliability: 'G' }),
    /^line 3, source \S+, reliability: must be one of A, B, C, D, E, F$/,
  ],
  [
    'a deleted record',
    file(map, { ...claim, deletedAt: 5 }),
    /^line 3, claim \S+, deletedAt: a deleted record does not belong/,
  ],
  [
    'a contention that is missing',
    file({ ...map, mainClaimId: id(2) }),
    /^line 2, map \S+, mainClaimId: there is no claim with the id/,
  ],
  [
    'an inference at nothing',
    file(map, second, inference),
    /^line 4, inference \S+, targetId: there is no claim or inference with the id/,
  ],
  [
    'a premise that is missing',
    file(map, claim, inference),
    /^line 4, inference \S+, premises: there is no claim with the id/,
  ],
  [
    'a premise that is a source',
    file(map, claim, { ...source, id: id(3) }, inference),
    /^line 5, inference \S+, premises: there is no claim/,
  ],
  [
    'an inference at itself',
    file(map, claim, second, { ...inference, targetId: id(4) }),
    /^line 5, inference \S+, targetId: an inference cannot aim at itself/,
  ],
  [
    'two inferences at each other',
    file(map, claim, second, { ...inference, targetId: id(8) }, { ...inference, id: id(8), targetId: id(4) }),
    /^There are 2 problems[^]*line 5[^]*cannot aim at itself[^]*line 6/,
  ],
  [
    'an order key that is none',
    file(map, claim, second, { ...inference, order: '~' }),
    /^line 5, inference \S+, order: must be an order key/,
  ],
  [
    'a question about nothing',
    file(map, { kind: 'question', id: id(7), text: '?', aboutId: id(8) }),
    /aboutId: there is no claim or map with the id/,
  ],
  [
    'a citation of nothing',
    file(map, claim, citation),
    /^line 4, citation \S+, sourceId: there is no source with the id/,
  ],
  [
    'a source that repeats itself',
    file(map, { ...source, originId: id(5) }),
    /originId: a source cannot repeat itself/,
  ],
  ['a home that is missing', file(map, { ...claim, homeId: id(4) }), /homeId: there is no inference with the id/],
];

test.each(cases)('refuses %s in words that name the place', (_rule, bad, words) => {
  const error = refusalOf(bad);
  expect(error.message).toMatch(words);
  expect(error.code).toBe(error.message.includes('newer Crux') ? 'newer-version' : 'bad-file');
});

test('all problems of a file are listed, each with its line', () => {
  const { contents, problems } = validateMapJson(
    file({ ...map, direction: 'sideways' }, { ...claim, id: 'x' }, '7', {
      ...second,
      likelihood: 'maybe',
      tags: 'law',
    }),
  );
  expect(contents).toBeNull();
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [2, 'direction'],
    [3, 'id'],
    [1, null],
    [5, 'tags'],
    [5, 'likelihood'],
  ]);
});

test('a file with a byte order mark, line breaks of Windows or any order of records is read', () => {
  const tables = (text: string): unknown => readMapJson(text).contents;
  expect(readMapJson(new TextEncoder().encode(`\ufeff${whole}`)).contents).toEqual(tables(whole));
  expect(tables(whole.replaceAll('\n', '\r\n'))).toEqual(tables(whole));
  expect(tables(file(citation, inference, source, claim, second, map))).toEqual(tables(whole));
});

test('text that looks like code is text', () => {
  const texts = [
    '<img src=x onerror=alert(1)>',
    "'; DROP TABLE claim; --",
    '\u202egnp.exe',
    '=cmd|x',
    '{{7*7}}',
    '\ufeff',
  ];
  const claims = texts.map((text, at) => ({ ...claim, id: id(20 + at), text }));
  expect(readMapJson(file(map, ...claims)).contents.claims.map(({ text }) => text)).toEqual(texts);
});

test('claims in circles, and a claim that supports itself, are read with a warning', () => {
  const back = { ...inference, id: id(7), targetId: id(3), premises: { [id(2)]: 'a0' } };
  const { contents, warnings } = readMapJson(file(map, claim, second, inference, back));
  expect(contents.inferences).toHaveLength(2);
  expect(warnings.map(({ message }) => message)).toEqual([
    'In one place claims support or attack themselves in a circle.',
  ]);
  const own = readMapJson(file(map, claim, { ...inference, premises: { [id(2)]: 'a0' } }));
  expect(own.warnings).toHaveLength(1);
});

test('more than 64 MiB is refused before it is read', () => {
  const error = refusalOf(new Uint8Array(64 * 1024 * 1024 + 1));
  expect([error.code, error.message]).toEqual(['too-large', expect.stringMatching(/larger than 64 MiB/)]);
});

test('20 MB of opening brackets are refused at the limit of depth', () => {
  expect(refusalOf('['.repeat(20_000_000)).message).toMatch(/nested deeper than 200/);
});

test('100,001 claims are refused with their number', () => {
  const claims = Array.from({ length: 100_001 }, () => '{"kind":"claim"}');
  expect(refusalOf(file(map, ...claims)).message).toBe(
    'There are 100,001 records of kind “claim”; a map may hold 100,000.',
  );
});
