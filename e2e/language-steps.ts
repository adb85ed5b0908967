import { expect, type Page } from '@playwright/test';
import type { CruxApp } from './crux-app';

/** Runs a command as its menu item does, also one that the menu of this screen does not have. */
export async function openScreen(crux: CruxApp, id: string): Promise<void> {
  await crux.electron.evaluate(({ BrowserWindow }, command) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('shell-event', { type: 'command', id: command });
  }, id);
  await crux.page.waitForTimeout(300);
}

/** Each place that a user sees, opened one after the other. */
export async function visitScreens(crux: CruxApp, look: (name: string) => Promise<void>): Promise<void> {
  const { page } = crux;
  await look('empty library');
  await crux.clickMenuItem('file.sample');
  await expect(crux.cards().first()).toBeVisible();
  await look('map');
  await crux
    .cards()
    .nth(6)
    .click({ position: { x: 8, y: 8 } });
  await expect(crux.inspector()).toBeVisible();
  await look('claim');
  for (const panel of ['view.outline', 'checks.show', 'history.show']) {
    await openScreen(crux, panel);
    await look(panel);
  }
  await openScreen(crux, 'history.show');
  for (const dialog of [
    'app.palette',
    'app.help',
    'view.shortcuts',
    'app.preferences',
    'app.changeKeys',
    'file.export',
    'file.print',
    'read.argument',
    'walk.goToClaim',
    'view.named',
  ]) {
    await openScreen(crux, dialog);
    await expect(page.getByRole('dialog').first()).toBeVisible();
    await look(dialog);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await openScreen(crux, 'find.open');
  await look('find');
  await page.keyboard.press('Escape');
  for (const [mode, leave] of [
    ['read.reader', 'read.leaveReader'],
    ['present.start', 'present.leave'],
  ] as const) {
    await openScreen(crux, mode);
    await look(mode);
    await openScreen(crux, leave);
  }
  await openScreen(crux, 'file.library');
  await expect(page.getByTestId('map-card').first()).toBeVisible();
  await look('library');
  await openScreen(crux, 'file.backups');
  await look('backups');
  await page.keyboard.press('Escape');
}

/**
 * Words of the app that do not fit: their box hides what is wider than it. A user's own words may end in an ellipsis, and so may
 * any word whose whole is said in a tooltip.
 */
export function clippedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOwn = (element: Element): boolean =>
      element.closest('[dir="auto"], .canvas, input, textarea, .visually-hidden') !== null;
    return [...document.querySelectorAll<HTMLElement>('#root *, [role="dialog"] *, [role="menu"] *')].flatMap(
      element => {
        const hasWords = [...element.childNodes].some(
          node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
        if (!hasWords || isOwn(element) || element.title !== '') return [];
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        if (box.width < 2 || style.visibility === 'hidden') return [];
        const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        // Or a box further out cuts it, without a way to scroll there.
        let outer = element.parentElement;
        let isOutside = false;
        while (outer !== null && !isOutside) {
          const around = getComputedStyle(outer);
          const frame = outer.getBoundingClientRect();
          if (/auto|scroll/.test(around.overflowX)) break;
          if (around.overflowX !== 'visible') isOutside = box.left < frame.left - 1 || box.right > frame.right + 1;
          outer = outer.parentElement;
        }
        return isCut || isOutside ? [`${element.className}: ${element.textContent}`] : [];
      },
    );
  });
}

/** Words on the screen, or told to a screen reader, that no catalogue has changed; a user's own words and names aside. */
export function unchangedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Names are the same in every language; the words of the controls' own package come with it, in Italian too.
    const isName = /^(?:Crux|PNG|SVG|PDF|Dismiss|.*\.png)$/;
    const isChanged = (text: string): boolean =>
      !/[a-z]{3,}/i.test(text) || /[áéíóúñçýÁÉÍÓÚÑÇ]/.test(text) || isName.test(text);
    const isOwn = (element: Element): boolean =>
      element.closest(
        '[dir="auto"], .canvas, kbd, option, input, textarea, code, bdo, bdi, .argument-text-scroll, .inspector, .outline, [data-testid="map-card"], .react-flow',
      ) !== null;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (parent !== null && !isOwn(parent) && !isChanged(text)) found.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const text = element.getAttribute(name);
        if (text !== null && !isOwn(element) && !isChanged(text)) found.push(text);
      }
    return found;
  });
}
