import { findViolations } from './accessibility-rules';
import {
  canvasHasFocus,
  dimmedCards,
  findBar,
  findField,
  foundCards,
  goToClaim,
  lookFor,
  sample,
  wayBar,
} from './finding-steps';
import { expect, test } from './test';

test.use({ isShared: true });

test('what is looked for is marked, the rest is dimmed, and Enter and F3 go through it', async ({ crux }) => {
  await crux.openSample();
  await crux.select(sample.haifa);
  await lookFor(crux, 'warships');
  await expect(findBar(crux)).toContainText(/\d+ found/);
  await expect(foundCards(crux)).not.toHaveCount(0);
  const count = await foundCards(crux).count();
  expect(count).toBeGreaterThan(1);
  await expect(foundCards(crux).first().locator('mark').first()).toHaveText(/warships/i);
  await expect(dimmedCards(crux)).not.toHaveCount(0);
  await crux.press('Enter');
  await expect(findBar(crux)).toContainText(/^.*1 of \d+/);
  await crux.press('F3');
  await expect(findBar(crux)).toContainText(/2 of \d+/);
  await crux.press('Shift+Enter');
  await expect(findBar(crux)).toContainText(/1 of \d+/);
  await crux.press('Escape');
  await canvasHasFocus(crux);
  await expect(foundCards(crux)).toHaveCount(0);
  await expect(dimmedCards(crux)).toHaveCount(0);
  // What was looked for is remembered.
  await crux.press('F3');
  await expect(findBar(crux)).toContainText(/2 of \d+/);
});

test('filters narrow down what is found, and say how many there are', async ({ crux }) => {
  await crux.openSample();
  await crux.press('Control+f');
  await findBar(crux).getByRole('button', { name: 'Filters' }).click();
  // What is dimmed is faint on purpose: the rules are asked before anything is.
  expect(await findViolations(crux)).toEqual([]);
  await findBar(crux).getByText('Unanswered').click();
  await expect(findBar(crux)).toContainText(/\d+ (found|of)/);
  const unanswered = await foundCards(crux).count();
  await findBar(crux)
    .getByRole('button', { name: /^Any side/ })
    .click();
  await crux.page.getByRole('option', { name: 'Reasons' }).click();
  await expect(foundCards(crux)).toHaveCount(0);
  await expect(findBar(crux)).toContainText('Nothing found');
  await findBar(crux).getByRole('button', { name: 'Take the filters away' }).click();
  await expect(findBar(crux)).not.toContainText('Nothing found');
  await findBar(crux).getByText('Unanswered').click();
  await expect(foundCards(crux)).toHaveCount(unanswered);
});

test('a hit that is folded away is unfolded when one goes there', async ({ crux }) => {
  await crux.openSample();
  await crux.press('Alt+1');
  await expect(crux.cardNamed(sample.haifa)).toHaveCount(0);
  await lookFor(crux, 'haifa’s new port');
  await expect(findBar(crux)).toContainText('1 found');
  await crux.press('Enter');
  await crux.isReached(sample.haifa);
});

test('levels fold and unfold by key, and what was selected stays in sight', async ({ crux }) => {
  await crux.openSample();
  await crux.select(sample.deepest);
  const all = await crux.cards().count();
  await crux.press('Alt+1');
  await expect(crux.cardNamed(sample.deepest)).toHaveCount(0);
  await expect(crux.page.locator('[data-pane="canvas"] [aria-current="true"]')).toHaveCount(1);
  await crux.press('Alt+9');
  await expect(crux.cards()).toHaveCount(all);
});

test('words are replaced one by one or everywhere, and one undo takes all of it back', async ({ crux }) => {
  await crux.openSample();
  const before = await crux.texts();
  await lookFor(crux, 'warships');
  await expect(foundCards(crux)).not.toHaveCount(0);
  const count = await foundCards(crux).count();
  await crux.press('Control+h');
  await crux.page.keyboard.insertText('frigates');
  await findBar(crux).getByRole('button', { name: 'Replace everywhere' }).click();
  await expect(crux.page.getByText(/^Replaced \d+ places? in \d+ cards?\.$/).first()).toBeVisible();
  await expect(findBar(crux)).toContainText('Nothing found');
  await findField(crux).fill('frigates');
  await expect(foundCards(crux)).toHaveCount(count);
  await crux.press('Escape', 'Control+z');
  await expect.poll(() => crux.texts()).toEqual(before);
  await crux.isSaved();
});

test('what stands in a locked branch keeps its words, and the bar says how many', async ({ crux }) => {
  await crux.openSample();
  await lookFor(crux, 'warships');
  await expect(foundCards(crux)).not.toHaveCount(0);
  const count = await foundCards(crux).count();
  await crux.press('Escape');
  await crux.select(sample.above);
  await crux.clickMenuItem('arrange.lock');
  await expect(crux.cardNamed(sample.above)).toHaveAttribute('aria-label', /Locked\./);
  await crux.press('Control+h');
  await crux.page.keyboard.insertText('frigates');
  await findBar(crux).getByRole('button', { name: 'Replace everywhere' }).click();
  await expect(crux.page.getByText(/^Replaced .* in (a locked branch|locked branches) w/).first()).toBeVisible();
  await expect(foundCards(crux)).not.toHaveCount(0);
  expect(await foundCards(crux).count()).toBeLessThan(count);
  await expect(crux.cardNamed(sample.above)).toContainText('warships');
});

test('the focus dims all but what is near the selection, more of it on demand', async ({ crux }) => {
  await crux.openSample();
  await crux.select(sample.deepest);
  await crux.press('d');
  await expect(wayBar(crux)).toContainText('1 step around it');
  const dimmed = await dimmedCards(crux).count();
  expect(dimmed).toBeGreaterThan(0);
  await crux.press('.');
  await expect(wayBar(crux)).toContainText('2 steps around it');
  await expect.poll(() => dimmedCards(crux).count()).toBeLessThan(dimmed);
  await crux.press('d');
  await expect(dimmedCards(crux)).toHaveCount(0);
});

test('back and forward lead through the places where one was, by key, button and mouse', async ({ crux }) => {
  await crux.openSample();
  await crux.select(sample.deepest);
  await goToClaim(crux, sample.doubleStandard);
  await crux.press('Home');
  await crux.isReached(sample.contention);
  await crux.press('Alt+ArrowLeft');
  await crux.isReached(sample.doubleStandard);
  await wayBar(crux).getByRole('button', { name: 'Back to where I was' }).click();
  await crux.isReached(sample.deepest);
  await crux.page.locator('[data-canvas-focus]').dispatchEvent('mouseup', { button: 4 });
  await crux.isReached(sample.doubleStandard);
  await crux.press('Alt+ArrowRight');
  await crux.isReached(sample.contention);
});

test('the line above the map leads from the selection up to the contention, by keyboard too', async ({ crux }) => {
  await crux.openSample();
  await crux.select(sample.deepest);
  const crumbs = crux.page.getByRole('navigation', { name: 'Way to the contention' });
  await expect(crumbs.getByRole('button')).toHaveCount(4);
  await expect(crumbs.locator('[aria-current="location"]')).toContainText('About a quarter');
  await crux.press('Shift+F6');
  await expect(wayBar(crux).locator(':focus')).toHaveCount(1);
  const above = crumbs.getByRole('button', { name: /US and Nato warships do not/ });
  for (let step = 0; step < 8 && !(await above.evaluate(one => one === document.activeElement)); step += 1) {
    await crux.press('ArrowRight');
  }
  await expect(above).toBeFocused();
  await crux.press('Enter');
  await crux.isReached(sample.above);
  await canvasHasFocus(crux);
});

test('N goes round the unanswered objections, Shift+N round the claims without source and reasons', async ({
  crux,
}) => {
  await crux.openSample();
  await crux.press('Home', 'n');
  await expect(crux.page.getByText(/^Unanswered objection 1 of \d+$/)).toBeVisible();
  await crux.press('n');
  await expect(crux.page.getByText(/^Unanswered objection 2 of \d+$/)).toBeVisible();
  await expect(crux.page.locator('[data-pane="canvas"] [aria-current="true"]')).toHaveAttribute(
    'aria-label',
    /Objection|Undercut/,
  );
  await crux.press('Shift+N');
  await expect(crux.page.getByText(/^Claim without source and reasons: \d+ of \d+$/)).toBeVisible();
  await crux.focusIsInPage();
});

test('once nothing of the map is in view, a button brings it back', async ({ crux }) => {
  await crux.openSample();
  const box = await crux.boxOfFirstCard();
  await crux.page.mouse.move(box.x, box.y);
  for (let turn = 0; turn < 12; turn += 1) await crux.page.mouse.wheel(0, 1000);
  const button = crux.page.getByRole('button', { name: 'Show map' });
  await button.click();
  await expect(button).toHaveCount(0);
  await expect(crux.cardNamed(sample.contention)).toBeInViewport();
  await canvasHasFocus(crux);
});

test('in the library the same key searches all maps', async ({ crux }) => {
  await crux.openSample();
  await crux.showLibrary();
  const field = crux.page.getByRole('textbox', { name: 'Search claims, sources and maps' });
  await crux.press('Control+f');
  await expect(field).toBeFocused();
  await crux.page.keyboard.insertText('Haifa');
  await crux.press('Control+f');
  await expect(field).toBeFocused();
  await crux.page.keyboard.insertText('Piraeus');
  await expect(field).toHaveValue('Piraeus');
});

test.describe(() => {
  test.use({ isShared: false });

  test('a view brings folds, place, filters and focus back, also after a restart', async ({ crux, start }) => {
    await crux.openSample();
    await crux.select(sample.doubleStandard);
    await crux.press('Alt+2');
    await crux.press('w');
    await expect(crux.page.getByText('No view is kept yet.')).toBeVisible();
    expect(await findViolations(crux)).toEqual([]);
    await crux.press('Escape');
    await canvasHasFocus(crux);
    await crux.press('d');
    const shown = await crux.cards().count();
    const dimmed = await dimmedCards(crux).count();
    await crux.press('w');
    await crux.page.keyboard.insertText('For the meeting');
    await crux.press('Enter');
    await expect(crux.page.getByText('Kept the view “For the meeting”.').first()).toBeVisible();
    await canvasHasFocus(crux);
    await crux.press('d', 'Alt+9', 'Home');
    await expect(dimmedCards(crux)).toHaveCount(0);
    await expect.poll(() => crux.cards().count()).toBeGreaterThan(shown);
    await crux.page.waitForTimeout(600);
    await crux.quit();

    const again = await start();
    await again.openNewestMap();
    await wayBar(again)
      .getByRole('button', { name: 'Views of this map…' })
      .or(wayBar(again).getByText('Views'))
      .first()
      .click();
    await again.page.getByRole('button', { name: 'Rename “For the meeting”' }).click();
    await again.page.keyboard.insertText('For the vote');
    await again.press('Enter');
    await again.page.getByRole('button', { name: 'Show “For the vote”' }).click();
    await again.isReached(sample.doubleStandard);
    await canvasHasFocus(again);
    await expect(again.cards()).toHaveCount(shown);
    await expect(dimmedCards(again)).toHaveCount(dimmed);
    await again.press('w');
    await again.page.getByRole('button', { name: 'Delete “For the vote”' }).click();
    await expect(again.page.getByText('No view is kept yet.')).toBeVisible();
  });
});
