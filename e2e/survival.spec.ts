import { runCrux } from './crux-command';
import { buildByKeyboard, contention, counts, watching } from './ports-debate';
import { expect, test } from './test';

test('a killed app has lost nothing that was saved, and finds what was being typed', async ({ crux, start }) => {
  await buildByKeyboard(crux);
  await crux.isSaved();
  await crux.press('Home', 's');
  await expect(crux.openEditor()).toBeFocused();
  await crux.page.keyboard.type('Typed and never finished');
  // Drafts are kept every second.
  await crux.page.waitForTimeout(2500);
  await crux.kill();

  const again = await start();
  await again.openNewestMap();
  await expect(again.openEditor()).toHaveValue('Typed and never finished');
  await again.press('Enter');
  await expect(again.cards()).toHaveCount(counts.claims + counts.questions + 1);
  await again.isSaved();
});

test('undo and redo go on after a restart', async ({ crux, start }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('s');
  await crux.write(watching);
  await crux.isSaved();
  await crux.quit();

  const again = await start();
  await again.openNewestMap();
  await again.press('Home');
  await again.undo();
  await again.undo();
  await expect(again.cards()).toHaveCount(1);
  await again.redo();
  await again.redo();
  await expect(again.cardNamed(watching)).toBeVisible();
});

test('the library’s process may die in the middle of edits; they are all there', async ({ crux, start }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.isSaved();
  for (let round = 1; round <= 4; round += 1) {
    await crux.press('Home', 's');
    await crux.write(`Reason ${round}`);
    await crux.killLibraryProcess();
    await crux.isSaved();
  }
  await crux.isSaved();
  await crux.quit();
  const again = await start();
  await again.openNewestMap();
  for (let round = 1; round <= 4; round += 1) await expect(again.cardNamed(`Reason ${round}`)).toBeVisible();
  await expect(again.cards()).toHaveCount(5);
});

test('a second start shows its map in the app that runs already, and ends', async ({ crux }) => {
  await crux.openSample();
  await crux.isSaved();
  await crux.showLibrary();
  const second = await crux.startSecond(['--map', 'Chinese-operated ports']);
  expect(second).toBe(0);
  await expect.poll(() => crux.electron.windows().length).toBe(2);
  const map = crux.electron.windows().find(window => window !== crux.page);
  await expect(map?.getByTestId('claim-card').first() ?? crux.page.locator('nothing')).toBeVisible();
});

test('the command line refuses a library that the app has open, in words', async ({ crux }) => {
  await crux.newMap();
  const { code, problem } = await runCrux('list', '--data-dir', crux.dataDir);
  expect(code).toBe(1);
  expect(problem).toContain('is open in');
});
