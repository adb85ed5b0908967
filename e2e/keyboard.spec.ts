import path from 'node:path';
import { runCrux } from './crux-command';
import {
  buildByKeyboard,
  contention,
  counts,
  debateFile,
  marseille,
  navalBases,
  noNeed,
  openDebate,
  quarter,
} from './ports-debate';
import { readDebate, wordsOf } from './sample-debate';
import { expect, test } from './test';

test('a debate is undone step by step, done again, and is there after a restart', async ({ crux, start, folder }) => {
  await buildByKeyboard(crux);
  await crux.isSaved();
  await expect(crux.cards()).toHaveCount(counts.claims + counts.questions);
  await crux.takePicture('keyboard-debate');
  const built = await crux.texts();

  let undone = 0;
  while (await crux.canUndo()) {
    await crux.undo();
    await crux.focusIsInPage();
    undone += 1;
    expect(undone, 'steps that could be undone').toBeLessThan(100);
  }
  expect(await crux.cards().count()).toBeLessThanOrEqual(1);
  for (let step = 0; step < undone; step += 1) await crux.redo();
  await expect(crux.cards()).toHaveCount(counts.claims + counts.questions);
  expect(await crux.texts()).toEqual(built);

  await crux.isSaved();
  await crux.quit();
  const again = await start();
  await again.openNewestMap();
  await expect(again.cards()).toHaveCount(counts.claims + counts.questions);
  expect(await again.texts()).toEqual(built);
  await again.quit();
  const file = path.join(folder, 'built.argmap.json');
  const { code, problem } = await runCrux('export', '--map', contention, '--data-dir', again.dataDir, '--output', file);
  expect(code, problem).toBe(0);
  expect(wordsOf(readDebate(file))).toEqual(wordsOf(readDebate(debateFile)));
});

test('a card tells a screen reader what it is and what it is aimed at', async ({ crux }) => {
  await openDebate(crux);
  const nameOf = (text: string): Promise<string | null> => crux.cardNamed(text).getAttribute('aria-label');
  expect(await nameOf(navalBases)).toMatch(/^Objection/);
  expect(await nameOf(quarter)).toMatch(/^Objection/);
  expect(await nameOf(noNeed)).toMatch(/^Undercut/);
  expect(await nameOf(marseille)).toMatch(/^Reason/);
  expect(await nameOf(navalBases)).toContain(contention.slice(0, 30));
});

test('arrows walk the map, and every command leaves the focus on something', async ({ crux }) => {
  await openDebate(crux);
  await crux.press('Home');
  await crux.isReached(contention);
  const keys = [
    'ArrowDown',
    'ArrowRight',
    'ArrowLeft',
    'ArrowUp',
    'Alt+End',
    'Alt+PageDown',
    'Alt+Home',
    'f',
    'f',
    'x',
    'Shift+F',
    'Shift+F',
  ];
  for (const key of keys) {
    await crux.press(key);
    await crux.focusIsInPage();
  }
  await crux.press('Home', 'Alt+End', 'Delete');
  await crux.focusIsInPage();
  await crux.undo();
  await crux.focusIsInPage();
  await expect(crux.cards()).toHaveCount(counts.claims + counts.questions);
});

test('deleting a claim leaves its branches loose and says so; moving up hangs them on again', async ({ crux }) => {
  await openDebate(crux);
  await crux.select(navalBases);
  await crux.press('Delete');
  await expect(crux.page.getByText(/1 branch is now loose/)).toBeVisible();
  await expect(crux.cardNamed(quarter)).toBeVisible();
  await crux.undo();
  await expect(crux.cardNamed(navalBases)).toBeVisible();
  await crux.select(navalBases);
  await crux.clickMenuItem('argument.moveUp');
  await expect(crux.cardNamed(navalBases)).toHaveCount(0);
  // An objection to an objection speaks for the claim: hung on again, it has to be a reason.
  await expect(crux.cardNamed(quarter)).toHaveAttribute('aria-label', /^Reason/);
});

test('a button that cannot be pressed now says why, to whoever comes by keyboard too', async ({ crux }) => {
  await openDebate(crux);
  await crux.press('Home');
  const count = await crux.cards().count();
  const tools = crux.page.getByRole('toolbar', { name: 'Tools' });
  const premise = tools.getByRole('button', { name: 'Premise' });
  await expect(premise).toBeDisabled();
  await expect(premise).toHaveAccessibleDescription('not for this selection');
  await tools.getByRole('button', { name: 'Objection' }).focus();
  await crux.press('ArrowRight');
  await expect(premise).toBeFocused();
  await expect(crux.page.getByRole('tooltip')).toContainText('not for this selection');
  await crux.press('Enter');
  await expect(premise).toBeFocused();
  await expect(crux.cards()).toHaveCount(count);
});
