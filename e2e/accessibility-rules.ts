import { AxeBuilder } from '@axe-core/playwright';
import type { CruxApp } from './crux-app';

/** What the window as it is now does against the rules of accessibility. */
export async function findViolations(crux: CruxApp): Promise<string[]> {
  // Without this the check opens a page of its own, which the app refuses.
  const builder = new AxeBuilder({ page: crux.page })
    .setLegacyMode()
    // What the focus mode or a search leaves out is dimmed on purpose; it is read by taking it in again.
    .exclude('.is-dim')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** CSS pixels. */
const smallestTarget = 24;

/** Everything to be pressed that is smaller than a finger or an unsteady hand can hit. */
export function findSmallTargets(crux: CruxApp): Promise<string[]> {
  return crux.page.evaluate(smallest => {
    // Things on the map grow and shrink with it: they are tried with the pointer instead.
    const pressable =
      'button, a[href], input, select, textarea, summary, [role="button"], [role="option"], [role="menuitem"], ' +
      '[role="menuitemradio"], [role="menuitemcheckbox"], [role="treeitem"], [role="radio"], [role="checkbox"]';
    const top = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')].at(-1);
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.closest('[inert], [aria-hidden="true"], .react-flow__viewport') === null;
    const boxes = [...(top ?? document).querySelectorAll(pressable)].filter(isShown).map(element => {
      // The box that is ticked may be drawn by its label, which is what is pressed.
      const pressed = element.matches('input[type="radio"], input[type="checkbox"]')
        ? (element.closest('label') ?? element)
        : element;
      const { width, height } = pressed.getBoundingClientRect();
      const name = pressed.getAttribute('aria-label') ?? pressed.textContent.slice(0, 40);
      return {
        width,
        height,
        text: `${pressed.tagName.toLowerCase()}.${pressed.getAttribute('class') ?? ''} “${name}” ${width.toFixed(1)} × ${height.toFixed(1)}`,
      };
    });
    const small = boxes.filter(
      ({ width, height }) => width > 0 && height > 0 && Math.min(width, height) < smallest - 0.01,
    );
    return [...new Set(small.map(({ text }) => text))];
  }, smallestTarget);
}

/** What Tab walks through, until it comes back to where it was. */
export async function tabStops(crux: CruxApp): Promise<string[]> {
  const stops: string[] = [];
  const seen = new Set<string>();
  for (let presses = 0; presses < 60; presses += 1) {
    await crux.press('Tab');
    const { path, name, isField } = await crux.page.evaluate(() => {
      const places: string[] = [];
      for (let element: Element | null = document.activeElement; element !== null; element = element.parentElement)
        places.unshift(String([...(element.parentElement?.children ?? [])].indexOf(element)));
      const active = document.activeElement;
      const label = active?.getAttribute('aria-label') ?? active?.textContent.slice(0, 30) ?? '';
      return {
        // A form has as many stops as fields, and F6 leads past it.
        isField: active !== null && active.closest('[data-pane="inspector"], .find-bar') !== null,
        path: places.join('/'),
        name: active === document.body ? '' : `${active?.tagName.toLowerCase() ?? ''} “${label}”`,
      };
    });
    if (name === '' || isField) continue;
    if (seen.has(path)) return stops;
    seen.add(path);
    stops.push(name);
  }
  return stops;
}

/** What is small on the map, and how far around its middle the pointer meets it: the smaller of both directions, in CSS pixels. */
export function findNarrowHits(crux: CruxApp): Promise<{ readonly tried: number; readonly narrow: readonly string[] }> {
  return crux.page.evaluate(smallest => {
    const small = '[data-pane="canvas"] :is(.chip, .fold-badge, .box-resize)';
    const measured = [...document.querySelectorAll(small)].flatMap(element => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isHit = (dx: number, dy: number): boolean =>
        document.elementFromPoint(x + dx, y + dy)?.closest(small) === element;
      if (!isHit(0, 0)) return [];
      const reach = (dx: number, dy: number): number => {
        let far = 0;
        while (far < smallest && isHit(dx * (far + 1), dy * (far + 1))) far += 1;
        return far;
      };
      const size = Math.min(reach(1, 0) + reach(-1, 0), reach(0, 1) + reach(0, -1)) + 1;
      return [{ size, text: `${element.className} “${element.textContent.trim()}” ${String(size)}` }];
    });
    return { tried: measured.length, narrow: measured.filter(({ size }) => size < smallest).map(({ text }) => text) };
  }, smallestTarget);
}
