import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/node24.mjs';
import { tour } from './tour-steps';
import { expect, test } from './test';

/** The numbered steps below a heading of the README, each in one line. */
function stepsBelow(heading: string): string[] {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const chapter = readme.split(/^## /m).find(part => part.startsWith(`${heading}\n`)) ?? '';
  const list = chapter.slice(chapter.search(/^1\. /m)).split('\n\n')[0] ?? '';
  return list
    .split(/^\d+\. /m)
    .slice(1)
    .map(step => step.trim().replace(/\s+/g, ' '));
}

test('the tour of the README and the one that is tried here are the same, word by word', () => {
  expect(tour.map(({ text }) => text)).toEqual(stepsBelow('Five minutes'));
});

test('the tour of the README works as written', async ({ crux, folder }) => {
  test.setTimeout(300_000);
  for (const [place, { text, run }] of tour.entries()) {
    await test.step(text, async () => {
      await run(crux, folder);
      await crux.takePicture(`tour-${String(place + 1).padStart(2, '0')}`);
    });
  }
});
