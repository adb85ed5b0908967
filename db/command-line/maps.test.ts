import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentsOf, mapFromContents } from '../../model/argument-map';
import { countsOf } from '../../model/counts';
import { writeMapJson } from '../../model/formats/map-json';
import { generateMap } from '../../model/testing/generate-map';
import { BuiltCli } from './cli.testing';

const contents = contentsOf(generateMap({ claims: 30, seed: 7 }));
const other = contentsOf(generateMap({ claims: 12, seed: 8 }));
const title = contents.map.title;
const cli = new BuiltCli();
let libraries = 0;
let data = '';

beforeAll(async () => {
  await cli.build();
  writeFileSync(cli.path('ports.argmap.json'), writeMapJson(contents));
  writeFileSync(cli.path('other.argmap.json'), writeMapJson(other));
  writeFileSync(cli.path('damaged.argmap.json'), writeMapJson(contents).slice(0, 2000));
});
beforeEach(() => {
  libraries += 1;
  data = cli.path(`library-${libraries}`);
});
afterAll(() => cli.remove());

describe('crux stats', () => {
  it('answers exactly the counts of the map', async () => {
    const ended = await cli.run('stats', 'ports.argmap.json', '--json');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ended.out)).toEqual({ ...countsOf(mapFromContents(contents)) });
    expect(Object.keys(JSON.parse(ended.out) as object)).toEqual(
      'title claims reasons objections undercuts backings inferences linkedInferences premises sources citations questions roots maxDepth cycles'.split(
        ' ',
      ),
    );
  });

  it('names a file that does not exist', async () => {
    const ended = await cli.run('stats', 'nowhere.argmap', '--json');
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toMatch(/^crux: “nowhere\.argmap” was not opened\. There is no such file\.\n$/);
  });
});

describe('crux validate', () => {
  it('counts what is in a sound file', async () => {
    const ended = await cli.run('validate', 'ports.argmap.json');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('ports.argmap.json is sound: 30 claims');
  });

  it('lists every problem with its place', async () => {
    const lines = writeMapJson(contents).split('\n');
    const place = lines.findIndex(line => line.includes('"kind":"claim"'));
    const broken = lines.with(place, (lines[place] ?? '').replace(/"text":"[^"]*"/, '"text":42'));
    const inference = broken.findIndex(line => line.includes('"kind":"inference"'));
    const dangling = broken.with(
      inference,
      (broken[inference] ?? '').replace(/"targetId":"[^"]*"/, '"targetId":"00000000-0000-4000-8000-000000000000"'),
    );
    writeFileSync(cli.path('broken.argmap.json'), dangling.join('\n'));
    const ended = await cli.run('validate', 'broken.argmap.json');
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain(`broken.argmap.json: line ${place + 1}`);
    expect(ended.err).toMatch(/text/);
  });

  it('says where a file was cut short', async () => {
    const ended = await cli.run('validate', 'damaged.argmap.json');
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/line \d+, column \d+.*cut short/);
  });
});

describe('crux import and list', () => {
  it('adds maps to a library, which it begins where there is none, and lists them', async () => {
    const imported = await cli.run('import', 'ports.argmap.json', 'other.argmap.json', '--data-dir', data);
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toContain(`Imported “${title}” from ports.argmap.json as ${contents.map.id}.`);
    const listed = await cli.run('list', '--data-dir', data, '--json');
    const maps = JSON.parse(listed.out) as readonly { id: string; title: string; claims: number }[];
    expect(maps.map(({ id }) => id).sort()).toEqual([contents.map.id, other.map.id].sort());
    expect(maps.find(({ id }) => id === contents.map.id)).toMatchObject({ title, claims: 30 });
    expect((await cli.run('list', '--data-dir', data)).out).toContain(title);
  });

  it('adds a map that is there already as a copy, and asks which one a title means', async () => {
    await cli.run('import', 'ports.argmap.json', '--data-dir', data);
    const again = await cli.run('import', 'ports.argmap.json', '--data-dir', data);
    expect(again.out).toContain('as a copy');
    const maps = JSON.parse((await cli.run('list', '--data-dir', data, '--json')).out) as readonly {
      id: string;
      title: string;
    }[];
    expect(maps).toHaveLength(2);
    const ended = await cli.run('stats', '--map', title, '--data-dir', data, '--json');
    expect(ended.code).toBe(1);
    for (const { id } of maps) expect(ended.err).toContain(id);
  });

  it('exports and counts a map of the library by its id and by its title', async () => {
    await cli.run('import', 'ports.argmap.json', 'other.argmap.json', '--data-dir', data);
    const byTitle = await cli.run('stats', '--map', title, '--data-dir', data, '--json');
    expect(JSON.parse(byTitle.out)).toMatchObject({ title, claims: 30 });
    const byId = await cli.run('export', '--map', other.map.id, '--data-dir', data, '-o', 'from-library.argmap.json');
    expect(byId).toMatchObject({ code: 0, err: '' });
    const unknown = await cli.run('stats', '--map', 'Nothing', '--data-dir', data, '--json');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('no map with the id or title “Nothing”');
  });

  it('adds nothing when one of the files cannot be read', async () => {
    const ended = await cli.run('import', 'ports.argmap.json', 'damaged.argmap.json', '--data-dir', data);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain('damaged.argmap.json');
    expect(existsSync(data)).toBe(false);
  });

  it('says what was wrong with the library and what was done about it', async () => {
    mkdirSync(data);
    writeFileSync(path.join(data, 'library.db'), 'x'.repeat(5000));
    const listed = await cli.run('list', '--data-dir', data);
    expect(listed).toMatchObject({ code: 0, out: 'The library has no maps yet.\n' });
    expect(listed.err).toMatch(/^Note: .*library-damaged-/);
    expect((await cli.run('list', '--data-dir', data)).err).toBe('');
  });

  it('does not begin a library by looking for one', async () => {
    mkdirSync(data);
    const ended = await cli.run('list', '--data-dir', data);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain(`There is no library in “${data}”`);
  });
});
