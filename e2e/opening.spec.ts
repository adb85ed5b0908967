import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/node24.mjs';
import { runCrux } from './crux-command';
import { expect, test } from './test';

const sample = path.join(root, 'assets', 'samples', 'european-ports.argmap.json');

test('a map file that the system hands over is added to the library and shown', async ({ start, folder }) => {
  const file = path.join(folder, 'handed over.argmap.json');
  copyFileSync(sample, file);
  const crux = await start({ parameters: [file] });
  await crux.mapIsOpen();
  expect(await crux.cards().count()).toBeGreaterThan(24);
});

test('a map of the library is shown at once when the command line names it', async ({ start, folder }) => {
  const dataDir = path.join(folder, 'library');
  expect((await runCrux('import', sample, '--data-dir', dataDir)).code).toBe(0);
  const crux = await start({ dataDir, parameters: ['--map', 'Chinese-operated ports'] });
  await crux.mapIsOpen();
  await crux.isSaved();
});

test('a map that the library does not have is named on the screen', async ({ start }) => {
  const crux = await start({ parameters: ['--map', 'No such map'], mayComplain: true });
  await expect(crux.page.getByText(/no map with the id or title “No such map”/).first()).toBeVisible();
});

test('a file that cannot be read is named with the reason, and the app opens all the same', async ({
  start,
  folder,
}) => {
  const file = path.join(folder, 'cut off.argmap.json');
  writeFileSync(file, '{"format":"crux-argument-map","version":1,"records":[\n{"kind":"cl');
  const crux = await start({ parameters: [file], mayComplain: true });
  await expect(crux.page.getByText(/cut off\.argmap\.json/).first()).toBeVisible();
  await expect(crux.page.getByText(/line 2/).first()).toBeVisible();
});

test('a file of a newer version, and one of another program, are refused by name', async ({ crux, folder }) => {
  const newer = path.join(folder, 'newer.argmap.json');
  writeFileSync(newer, '{"format":"crux-argument-map","version":99,"records":[\n]}\n');
  const foreign = path.join(folder, 'picture.argmap');
  writeFileSync(foreign, Buffer.from('89504e470d0a1a0a', 'hex'));
  await crux.willOpenFiles(newer, foreign);
  await crux.clickMenuItem('file.import');
  await expect(crux.page.getByText(/newer\.argmap\.json/).first()).toBeVisible();
  await expect(crux.page.getByText(/newer Crux/).first()).toBeVisible();
  await expect(crux.page.getByText(/picture\.argmap/).first()).toBeVisible();
  await crux.press('Escape');
  await expect(crux.page.getByTestId('map-card')).toHaveCount(0);
});
