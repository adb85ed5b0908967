import { menuIsFresh, menuItems } from './menu-steps';
import { closeWhatOpened, somethingOpened } from './screens';
import { expect, test } from './test';

/** These leave the window or the map, or ask the system for a file. */
const elsewhere = /^(file\.(newMap|import|library|sample)|view\.fullScreen)/;

test('every command of the menu leaves the keyboard on something in the window', async ({ crux }) => {
  await crux.openSample();
  const ids = (await menuItems(crux)).filter(id => !elsewhere.test(id));
  expect(ids.length).toBeGreaterThan(20);
  const lost: string[] = [];
  let left = ids;
  // What the menu does not offer is asked for once more when it has followed the map.
  for (let round = 0; round < 2; round += 1) {
    const disabled: string[] = [];
    for (const id of left) {
      await crux.press('Home', 'Alt+End');
      const name = await crux.tryMenuItem(id);
      if (name === null) {
        disabled.push(id);
        continue;
      }
      await somethingOpened(crux, { id, name });
      await closeWhatOpened(crux);
      // What is loaded when it is first opened, and what closes, take a frame or two more on a busy machine.
      const isHeld = () => crux.page.evaluate(() => ![undefined, 'BODY'].includes(document.activeElement?.tagName));
      await expect
        .poll(isHeld, { timeout: 3000 })
        .toBe(true)
        .catch(() => lost.push(id));
    }
    left = disabled;
    await menuIsFresh(crux);
  }
  expect(lost, 'commands after which the focus was lost').toEqual([]);
});
