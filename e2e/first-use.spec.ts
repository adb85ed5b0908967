import { contention, marseille } from './ports-debate';
import { expect, test } from './test';

test('a contention whose branch is folded is not asked again why one should believe it', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  const question = crux.page.getByText('Why should one believe it?');
  await expect(question).toBeVisible();
  await crux.press('s');
  await crux.write(marseille);
  await crux.press('Home', 'f');
  await expect(crux.cards()).toHaveCount(1);
  await expect(question).toHaveCount(0);
});

test('the status bar names the keys that do something at what is selected', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  const hints = crux.page.locator('.status-hints');
  await expect(hints).toHaveText('S reason O objection ? all keys', { useInnerText: true });
  await crux.press('s');
  await crux.write(marseille);
  await expect(hints).toHaveText('S reason O objection P premise U undercut ? all keys', { useInnerText: true });
  await crux.press('q');
  await crux.write('Who owns it?');
  await expect(hints).toHaveText('? all keys', { useInnerText: true });
});

test('the keys of a panel hide it from a field in it too', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('Control+Shift+S');
  const name = crux.page.getByLabel('Name this moment');
  await expect(name).toBeFocused();
  await crux.press('Control+Shift+H');
  await expect(name).toHaveCount(0);
  await crux.press('s');
  await expect(crux.openEditor()).toBeFocused();
});
