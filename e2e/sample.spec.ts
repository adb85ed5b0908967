import path from 'node:path';
import { runCrux } from './crux-command';
import type { CruxApp } from './crux-app';
import { readDebate, sampleDebate, wordsOf } from './sample-debate';
import { inOutline, onCanvas, writeDebate } from './sample-steps';
import { expect, test } from './test';

// Some thousand keys: a machine that does other work beside takes its time over them.
test.describe.configure({ timeout: 240_000 });

/** From now on every press of a pointer is counted. */
async function countPointers(crux: CruxApp): Promise<() => Promise<number>> {
  await crux.page.evaluate(() => {
    const counted = globalThis as unknown as { presses: number };
    counted.presses = 0;
    for (const press of ['pointerdown', 'mousedown', 'wheel'])
      addEventListener(press, () => (counted.presses += 1), true);
  });
  return () => crux.page.evaluate(() => (globalThis as unknown as { presses: number }).presses);
}

for (const [name, place] of [
  ['on the canvas', onCanvas],
  ['in the outline', inOutline],
] as const) {
  test(`the whole sample debate is built ${name} by keyboard alone, and says all that the sample says`, async ({
    crux,
    folder,
  }) => {
    const pressesOfPointers = await countPointers(crux);
    await writeDebate(crux, sampleDebate, place);
    await crux.isSaved();
    expect(await pressesOfPointers()).toBe(0);
    await crux.takePicture(`sample-built-${name.replaceAll(' ', '-')}`);
    await crux.quit();

    const file = path.join(folder, 'built.argmap.json');
    const map = sampleDebate.map.title;
    const { code, problem } = await runCrux('export', '--map', map, '--data-dir', crux.dataDir, '--output', file);
    expect(code, problem).toBe(0);
    expect(wordsOf(readDebate(file))).toEqual(wordsOf(sampleDebate));
  });
}
