import { findViolations } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { expect, test } from './test';

const contention = 'Port terminals let a foreign state listen in.';
const reason = 'Cranes carry cameras and radios.';
const objection = 'The operator sees no cargo manifests.';

async function writeMap(crux: CruxApp): Promise<void> {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('s');
  await crux.write(reason);
  await crux.press('Home', 'o');
  await crux.write(objection);
}

function panel(crux: CruxApp) {
  return crux.page.getByRole('complementary', { name: 'Loose ends' });
}

test.use({ isShared: true });

test('loose ends are listed with their place, mended, dismissed with a reason and brought back', async ({ crux }) => {
  await writeMap(crux);
  await crux.press('Control+Shift+L');
  const list = panel(crux).getByRole('listbox', { name: 'What to look at' });
  await expect(list.getByRole('option', { selected: true })).toBeFocused();
  await expect(panel(crux).getByRole('status')).toHaveText('3 loose ends');
  await expect(crux.page.getByRole('button', { name: 'Loose ends: 3' })).toBeVisible();

  await list
    .getByRole('group', { name: /Unanswered objections/ })
    .getByRole('option')
    .click();
  await expect(panel(crux)).toContainText('Nobody answered this objection.');
  await panel(crux).getByRole('button', { name: 'Object to it' }).click();
  await crux.write('Manifests are shared through the port system.');
  await expect(list.getByRole('group', { name: /Unanswered objections/ })).toContainText('Manifests are shared');

  await list
    .getByRole('group', { name: /No source/ })
    .getByRole('option', { name: reason })
    .click();
  await panel(crux).getByLabel('It may stay, because').fill('Agreed by all sides');
  await crux.press('Enter');
  await expect(list.locator(':focus')).toHaveCount(1);
  await expect(list.getByRole('group', { name: /Dismissed/ })).toContainText(reason);
  await list
    .getByRole('group', { name: /Dismissed/ })
    .getByRole('option')
    .click();
  await expect(panel(crux)).toContainText('Agreed by all sides');
  await crux.takePicture('loose-ends');
  await panel(crux).getByRole('button', { name: 'Bring back' }).click();
  await expect(list.getByRole('group', { name: /Dismissed/ })).toHaveCount(0);
  await crux.undo();
  await expect(list.getByRole('group', { name: /Dismissed/ })).toContainText(reason);
});

test('a claim that was marked as an assumption is no loose end any more', async ({ crux }) => {
  await writeMap(crux);
  await crux.press('Control+Shift+L');
  const list = panel(crux).getByRole('listbox', { name: 'What to look at' });
  await list
    .getByRole('group', { name: /No source/ })
    .getByRole('option', { name: reason })
    .click();
  await panel(crux).getByRole('button', { name: 'Mark as assumption' }).click();
  await expect(list.getByRole('option', { name: reason })).toHaveCount(0);
  await crux.focusIsInPage();
});

for (const colours of ['light', 'dark'] as const) {
  test(`the loose ends keep the rules of accessibility in ${colours} colours`, async ({ crux }) => {
    await crux.page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    await writeMap(crux);
    await crux.press('Control+Shift+L');
    await panel(crux).getByRole('option').first().click();
    expect(await findViolations(crux)).toEqual([]);
  });
}
