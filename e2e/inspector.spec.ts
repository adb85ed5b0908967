import { statsOf } from './crux-command';
import { contention, watching } from './ports-debate';
import type { Locator } from '@playwright/test';
import { expect, test } from './test';

/** The native control lies under its drawing. */
async function choose(control: Locator): Promise<void> {
  await control.click({ force: true });
  await expect(control).toBeChecked();
}

test('everything about a claim is edited beside the map, and is there after a restart', async ({ crux, start }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('s');
  await crux.write(watching);
  await crux.select(watching);
  const panel = crux.inspector();
  await panel.getByLabel('Note').fill('Said by a retired admiral.');
  await choose(panel.getByRole('checkbox', { name: /Assumption/i }));
  await choose(panel.getByRole('checkbox', { name: /Implicit|Unstated/i }));
  await choose(panel.getByRole('radio', { name: 'Moderate' }));
  await panel.getByRole('button', { name: 'Likelihood' }).click();
  await crux.page.getByRole('option', { name: /^Very likely/ }).click();
  await panel.getByLabel('Handling marking').fill('Internal');
  await panel.getByRole('button', { name: /Add (a )?source/ }).click();
  await crux.page.getByRole('menuitem', { name: /New source/ }).click();
  // A new source begins with its title.
  await expect(panel.getByLabel('Title', { exact: true })).toBeFocused();
  await crux.page.keyboard.insertText('Harbour report');
  await crux.press('Tab');
  await choose(panel.getByRole('radio', { name: /^B/ }).first());
  await choose(panel.getByRole('radio', { name: /^2/ }).first());
  await panel.getByPlaceholder(/quote/i).first().fill('They saw every ship.');
  await crux.press('Tab');
  await crux.isSaved();
  await crux.takePicture('inspector');
  await crux.quit();

  const again = await start();
  await again.openNewestMap();
  await again.select(watching);
  const read = again.inspector();
  await expect(read.getByLabel('Note')).toHaveValue('Said by a retired admiral.');
  await expect(read.getByRole('checkbox', { name: /Assumption/i })).toBeChecked();
  await expect(read.getByRole('radio', { name: 'Moderate' })).toBeChecked();
  await expect(read.getByText('Harbour report').first()).toBeVisible();
  await expect(read.getByText('B2').first()).toBeVisible();
  await again.quit();
  expect(await statsOf(contention, again.dataDir)).toMatchObject({ sources: 1, citations: 1 });
});

test('a step is chosen by its chip, turned into its opposite, and undercut', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('s');
  await crux.write(watching);
  await expect(crux.chips()).toHaveCount(1);
  await crux.chips().first().click();
  await crux.press('x');
  await expect(crux.cardNamed(watching)).toHaveAttribute('aria-label', /^Objection/);
  await crux.press('u');
  await crux.write('Seeing is not spying');
  await expect(crux.chips()).toHaveCount(2);
  await expect(crux.cardNamed('Seeing is not spying')).toHaveAttribute('aria-label', /^Undercut/);
});

test('another record is read from its beginning, however far down the last one was read', async ({ crux }) => {
  await crux.openSample();
  await crux.select('It is a double standard');
  const scroll = crux.inspector().locator('.inspector-scroll');
  const scrollDown = (): Promise<number> =>
    scroll.evaluate(element => {
      element.scrollTo(0, element.scrollHeight);
      return element.scrollTop;
    });
  await expect.poll(scrollDown).toBeGreaterThan(0);
  await crux.select('US and Nato warships do not use');
  await expect.poll(() => scroll.evaluate(element => element.scrollTop)).toBe(0);
});

test('the buttons for several claims are one stop for Tab, and the arrows reach each of them', async ({ crux }) => {
  await crux.openSample();
  await crux.press('Home', 'b');
  const panel = crux.inspector();
  const verbs = panel.locator('.several-commands button');
  await verbs.first().focus();
  await crux.press('ArrowDown');
  await expect(verbs.nth(1)).toBeFocused();
  await crux.press('ArrowUp', 'ArrowUp');
  await expect(verbs.first()).toBeFocused();
  await crux.press('End');
  await expect(verbs.last()).toBeFocused();
  await crux.press('Home', 'Tab');
  const alignments = panel.getByRole('group', { name: 'Align' }).getByRole('button');
  await expect(alignments.first()).toBeFocused();
  await crux.press('ArrowRight');
  await expect(alignments.nth(1)).toBeFocused();
  await crux.press('Shift+Tab');
  await expect(verbs.last()).toBeFocused();
});
