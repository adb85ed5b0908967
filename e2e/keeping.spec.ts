import type { CruxApp } from './crux-app';
import { contention, watching } from './ports-debate';
import { expect, test } from './test';

async function makeMap(crux: CruxApp): Promise<void> {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('s');
  await crux.write(watching);
  await crux.isSaved();
}

test('what stands in a field when the window closes is kept: a title, and a tag', async ({ start }) => {
  const first = await start();
  await makeMap(first);
  await first.inspector().getByRole('textbox', { name: 'Add a tag' }).fill('harbour');
  await first.quit();
  const second = await start();
  await second.openNewestMap();
  await second.select(watching);
  await expect(second.inspector().locator('.tag', { hasText: 'harbour' })).toBeVisible();
  await second.page.locator('.map-title').getByRole('button').click();
  await second.page.getByRole('textbox', { name: 'Title of the map' }).fill('Ports in dispute');
  await second.quit();
  const third = await start();
  await expect(third.mapCard('Ports in dispute')).toBeVisible();
});

test('a title is kept when another map is made before it was left', async ({ crux }) => {
  await makeMap(crux);
  await crux.page.locator('.map-title').getByRole('button').click();
  await crux.page.getByRole('textbox', { name: 'Title of the map' }).fill('Ports in dispute');
  await crux.press('Control+n');
  await expect(crux.cards()).toHaveCount(1);
  await crux.showLibrary();
  await expect(crux.mapCard('Ports in dispute')).toBeVisible();
});

test('a key that is held down deletes once, makes once, and writes nothing into what it opened', async ({ crux }) => {
  await makeMap(crux);
  await crux.press('Home', 's');
  await crux.write('They hear everything');
  const hold = async (key: string): Promise<void> => {
    for (let times = 0; times < 5; times += 1) await crux.page.keyboard.down(key);
    await crux.page.keyboard.up(key);
  };
  await hold('Delete');
  await expect(crux.cards()).toHaveCount(2);
  await hold('o');
  await expect(crux.openEditor()).toHaveValue('');
  await crux.write('Nobody listens');
  await expect(crux.cards()).toHaveCount(3);
  await crux.press('e');
  await crux.page.keyboard.down('Control');
  await hold('Enter');
  await crux.page.keyboard.up('Control');
  await expect(crux.openEditor()).toBeFocused();
  await expect(crux.cards()).toHaveCount(4);
});

test('the offer to undo in the status bar goes back to what it brings back, and leaves the focus in the map', async ({
  crux,
}) => {
  await makeMap(crux);
  await crux.press('Delete');
  await crux.page.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click();
  await crux.isReached(watching);
  await crux.focusIsInPage();
  await crux.inspector().getByRole('checkbox').first().focus();
  await crux.press('Control+i');
  await expect(crux.inspector()).toHaveCount(0);
  await crux.focusIsInPage();
});

test('a map that is moved to the trash and erased in another window says so, and lets itself be left', async ({
  crux,
}) => {
  await makeMap(crux);
  const opened = crux.electron.waitForEvent('window');
  await crux.page.evaluate(() =>
    (
      window as unknown as { crux: { shell: { openWindow(id: string | null): Promise<unknown> } } }
    ).crux.shell.openWindow(null),
  );
  const library = await opened;
  const card = library.getByTestId('map-card').first();
  await card.getByRole('button').first().focus();
  await library.keyboard.press('Delete');
  await expect(crux.page.getByText(/moved to the trash/).first()).toBeVisible();
  await crux.page.getByRole('button', { name: 'Take it out' }).click();
  await expect(library.getByTestId('map-card')).toHaveCount(1);
  await library.getByTestId('map-card').first().getByRole('button').first().focus();
  await library.keyboard.press('Delete');
  await library
    .getByRole('navigation')
    .getByRole('button', { name: /^Trash/ })
    .click();
  await library.getByRole('button', { name: 'Empty trash' }).click();
  await library.getByRole('button', { name: 'Delete for good' }).click();
  await expect(crux.page.getByText(/was deleted for good/).first()).toBeVisible();
  await expect(crux.page.getByRole('button', { name: 'New map' }).first()).toBeVisible();
});
