import { describe, expect, it } from 'vitest';
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
    [
      'an unknown option',
      ['export', 'ports.argmap.json', '-o', 'a.png', '--colour', 'red'],
      /unknown option '--colour'/,
    ],
    ['an unknown command', ['print', 'ports.argmap.json'], /unknown command 'print'/],
    ['no output', ['export', 'ports.argmap.json'], /-o, --output <file>' not specified/],
    ['an output of an unknown kind', ['export', 'ports.argmap.json', '-o', 'a.jpeg'], /Let it end in \.argmap\.json/],
    ['neither file nor map', ['export', '-o', 'a.png'], /Name either a file or, with --map, a map/],
    ['file and map', ['stats', 'ports.argmap.json', '--map', 'x', '--json'], /not both/],
    ['scale and width', ['export', 'ports.argmap.json', '-o', 'a.png', '--scale', '2', '--width', '9'], /not both/],
    ['a scale that is none', ['export', 'ports.argmap.json', '-o', 'a.png', '--scale', 'big'], /“big” is no scale/],
    [
      'a width that is none',
      ['export', 'ports.argmap.json', '-o', 'a.png', '--width', '-3'],
      /is no width|argument missing/,
    ],
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

it('tells its version', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: '1.2.3', err: '' });
});
