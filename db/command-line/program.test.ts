import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentsOf, emptyMap } from '../../model/argument-map';
import { writeMapJson } from '../../model/formats/map-json';
import { newId } from '../../model/ids';
import { speak } from '../../model/messages/all-languages';
import { runCommandLine } from './program';

async function run(...parameters: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const shell = { print: (text: string) => out.push(text), note: (text: string) => err.push(text), now: () => 0 };
  const code = await runCommandLine(parameters, '1.2.3', shell);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('a command line that is not understood', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown option', ['export', 'ports.argmap.json', '-o', 'a.png', '--colour', 'red'], /no option “--colour”/],
    ['an unknown command', ['print', 'ports.argmap.json'], /no command “print”/],
    ['no output', ['export', 'ports.argmap.json'], /option “-o, --output <file>” is missing/],
    ['an output of an unknown kind', ['export', 'ports.argmap.json', '-o', 'a.jpeg'], /Let it end in \.argmap\.json/],
    ['neither file nor map', ['export', '-o', 'a.png'], /Name either a file or, with --map, a map/],
    ['file and map', ['stats', 'ports.argmap.json', '--map', 'x', '--json'], /not both/],
    ['scale and width', ['export', 'ports.argmap.json', '-o', 'a.png', '--scale', '2', '--width', '9'], /not both/],
    ['a scale that is none', ['export', 'ports.argmap.json', '-o', 'a.png', '--scale', 'big'], /“big” is no scale/],
    [
      'a width that is none',
      ['export', 'ports.argmap.json', '-o', 'a.png', '--width', '-3'],
      /is no width|needs a value/,
    ],
    ['a library in no folder', ['list', '--data-dir', ''], /“--data-dir <folder>” needs a value/],
    ['an unknown theme', ['export', 'ports.argmap.json', '-o', 'a.png', '--theme', 'pink'], /light, dark, print, mono/],
  ];
  it.each(cases)('ends with code 2: %s', async (_name, parameters, expected) => {
    const ended = await run(...parameters);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toMatch(expected);
  });

  it.each([[], ['list'], ['import'], ['export'], ['stats'], ['validate']])(
    'is explained by --help: %s',
    async (...words) => {
      const ended = await run(...words, '--help');
      expect(ended).toMatchObject({ code: 0, err: '' });
      expect(ended.out).toMatch(/^Usage: crux/);
    },
  );
});

describe('words from a stranger', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'crux-program-'));
  const file = path.join(folder, 'strange.argmap.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const commanding = /(?![\t\n])\p{Cc}|[\u202a-\u202e]/u;
  const hostile = 'a\u009b2Jb\u202ec';

  it('are shown on the terminal, and command it nothing', async () => {
    writeFileSync(file, JSON.stringify({ format: 'crux-argument-map', version: 1, records: [{ kind: '\u001b[2J' }] }));
    const { code, err } = await run('validate', file);
    expect(code).toBe(1);
    expect(err).toContain('[2J');
    expect(err).not.toMatch(commanding);
  });

  it('are the same words in JSON, written so that they command nothing', async () => {
    writeFileSync(file, writeMapJson(contentsOf(emptyMap(newId('map'), hostile, 1))));
    const { code, out } = await run('stats', file, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: hostile });
    expect(out).not.toMatch(commanding);
  });
});

describe('in Italian', () => {
  beforeEach(() => {
    speak('it', 'it-IT');
  });
  afterEach(() => {
    speak('en', 'en-GB');
  });

  it('the command line explains itself', async () => {
    const { out } = await run('export', '--help');
    expect(out).toMatch(/^Uso: crux/);
    expect(out).toContain('Opzioni:');
    expect(out).toContain('colori dell’immagine');
  });

  it('it says what it did not understand, and what was near', async () => {
    expect((await run('export', 'a.argmap', '--them', 'dark', '-o', 'a.png')).err).toBe(
      'crux: Non c’è un’opzione «--them».\nVolevi dire --theme?',
    );
    expect((await run('stats', 'a', 'b')).err).toBe('crux: C’è una parola di troppo.');
  });
});

it('tells its version', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: '1.2.3', err: '' });
});
