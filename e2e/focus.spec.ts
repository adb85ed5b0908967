import { findViolations } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { contention } from './ports-debate';
import { expect, test } from './test';

/** These leave the window or the map, or ask the system for a file. */
const elsewhere = /^(file\.(newMap|import|library|sample)|view\.fullScreen)/;

async function closeWhatOpened(crux: CruxApp): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    const isOpen = await crux.page.locator('[role="dialog"], [role="menu"], [data-pane="canvas"] textarea').count();
    if (isOpen === 0) return;
    await crux.press('Escape');
    await crux.page.waitForTimeout(100);
  }
}

test('every command of the menu leaves the keyboard on something in the window', async ({ crux }) => {
  await crux.openSample();
  const ids = (await crux.menuItems()).filter(id => !elsewhere.test(id));
  expect(ids.length).toBeGreaterThan(20);
  const lost: string[] = [];
  for (const id of ids) {
    await crux.press('Home', 'Alt+End');
    await crux.menuIsFresh();
    if (!(await crux.isMenuItemEnabled(id))) continue;
    await crux.clickMenuItem(id);
    await crux.page.waitForTimeout(80);
    await closeWhatOpened(crux);
    // What is loaded when it is first opened, and what closes, take a frame or two more on a busy machine.
    const isHeld = () => crux.page.evaluate(() => ![undefined, 'BODY'].includes(document.activeElement?.tagName));
    await expect
      .poll(isHeld, { timeout: 3000 })
      .toBe(true)
      .catch(() => lost.push(id));
  }
  expect(lost, 'commands after which the focus was lost').toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the library, a map and its dialogs keep the rules of accessibility in ${theme} colours`, async ({ crux }) => {
    await crux.clickMenuItem(`view.theme.${theme}`);
    expect(await findViolations(crux)).toEqual([]);
    await crux.newMap();
    await crux.writeContention(contention);
    await crux.press('s');
    await crux.write('They see every ship');
    await crux.isSaved();
    expect(await findViolations(crux)).toEqual([]);
    await crux.takePicture(`map-${theme}`);
    await crux.press('Control+e');
    await expect(crux.page.getByRole('dialog')).toBeVisible();
    expect(await findViolations(crux)).toEqual([]);
    await crux.takePicture(`export-${theme}`);
    await crux.press('Escape');
    await crux.showLibrary();
    expect(await findViolations(crux)).toEqual([]);
    await crux.takePicture(`library-${theme}`);
  });
}
