import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentsOf } from '../model/argument-map';
import { writeMapJson } from '../model/formats/map-json';
import { mapOfRecords, numberedId, numberedStep } from '../model/testing/numbered-map.testing';
import type { CruxApp } from './crux-app';
import { expect, test } from './test';

/** Counts the cards that come into the page from now on, also those that leave it again before the next picture. */
function countMountedCards(crux: CruxApp): Promise<void> {
  return crux.page.evaluate(() => {
    const mounted = new Set<Element>();
    document.body.dataset['mounted'] = '0';
    new MutationObserver(changes => {
      for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(added instanceof Element)) continue;
        for (const card of added.querySelectorAll('[data-testid="claim-card"]')) mounted.add(card);
      }
      document.body.dataset['mounted'] = String(mounted.size);
    }).observe(document.body, { childList: true, subtree: true });
  });
}

async function mountedCards(crux: CruxApp): Promise<number> {
  return Number(await crux.page.evaluate(() => document.body.dataset['mounted']));
}

test('of a large map only the cards near what is seen are ever made, also when it opens unfolded', async ({
  crux,
  folder,
}) => {
  // All on one level: nothing of it is folded at first.
  const reasons = Array.from({ length: 1_000 }, (_, place) => place + 1);
  const map = mapOfRecords(
    { kind: 'map', id: numberedId(5_000), title: 'Ports', mainClaimId: numberedId(0) },
    ...[0, ...reasons].map(number => ({ kind: 'claim', id: numberedId(number), text: `Claim ${number}` })),
    ...reasons.map(number => numberedStep(10_000 + number, 0, 'support', 'a1', number)),
  );
  const file = path.join(folder, 'large.argmap.json');
  writeFileSync(file, writeMapJson(contentsOf(map)));
  await crux.willOpenFiles(file);
  await crux.page
    .getByRole('button', { name: /Import/ })
    .first()
    .click();
  await crux.openNewestMap();
  await crux.press('Home', 'Control+0');
  await expect(crux.page.getByText('100 %')).toBeVisible();
  await crux.showLibrary();

  await countMountedCards(crux);
  await crux.openNewestMap();
  await expect(crux.cards().first()).toBeVisible();
  const seen = await crux.cards().count();
  expect(seen).toBeLessThan(map.claims.size / 4);
  expect(await mountedCards(crux)).toBe(seen);
});
