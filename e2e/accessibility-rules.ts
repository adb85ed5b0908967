import { AxeBuilder } from '@axe-core/playwright';
import type { JSHandle } from '@playwright/test';
import type { CruxApp } from './crux-app';

// What a dialog or a menu lies over cannot be used meanwhile, and is looked at where nothing lies over it.
const over = '[role="dialog"], [role="alertdialog"], [role="menu"]';

interface Looked {
  /** The cards and steps on the canvas are what they were when they were looked at last. */
  readonly isMapTheSame?: boolean;
}

async function builderFor({ page }: CruxApp, { isMapTheSame = false }: Looked): Promise<AxeBuilder> {
  // Without this the check opens a page of its own, which the app refuses.
  const isLoaded = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder({ page, ...(isLoaded ? { axeSource: 'true' } : {}) }).setLegacyMode();
  if ((await page.locator(over).count()) > 0) return builder.include([over]);
  return isMapTheSame ? builder.exclude('.react-flow__viewport') : builder;
}

/** A row of several parts says their words with others between them. */
const composed = /^<(div|button)[^>]+(outline-row|difference-place)/;

async function violationsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => {
    const found = nodes.map(({ html }) => html).filter(html => id !== spoken || !composed.test(html));
    return found.length === 0 ? [] : [`${id}: ${found.map(html => html.slice(0, 120)).join(' | ')}`];
  });
}

/** Who speaks to the computer says what is read on the button. */
const spoken = 'label-content-name-mismatch';

/** The axe of this page would describe all that is well, too, which takes most of its time. */
const onlyFaults = { resultTypes: ['violations' as const] };

/** What the window as it is now does against the rules of accessibility. */
export async function findViolations(crux: CruxApp, looked: Looked = {}): Promise<string[]> {
  const builder = await builderFor(crux, looked);
  return violationsOf(
    builder.options({
      ...onlyFaults,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      rules: { [spoken]: { enabled: true } },
    }),
  );
}

/** Words that are hard to tell from what is behind or around them, in the colours that are shown now: all that the rules say of colours. */
export async function findFaintWords(crux: CruxApp, looked: Looked = {}): Promise<string[]> {
  const builder = await builderFor(crux, looked);
  return violationsOf(builder.options({ ...onlyFaults, runOnly: ['color-contrast', 'link-in-text-block'] }));
}

/** CSS pixels. */
const smallestTarget = 24;

/** Everything to be pressed that is smaller than a finger or an unsteady hand can hit. */
export function findSmallTargets(crux: CruxApp): Promise<string[]> {
  return crux.page.evaluate(smallest => {
    // Things on the map grow and shrink with it: they are tried with the pointer instead.
    const pressable =
      'button, a[href], input, select, textarea, summary, [role="button"], [role="option"], [role="menuitem"], ' +
      '[role="menuitemradio"], [role="menuitemcheckbox"], [role="treeitem"], [role="radio"], [role="checkbox"], ' +
      '[role="separator"][tabindex]';
    const top = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')].at(-1);
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.closest('[inert], [aria-hidden="true"], .react-flow__viewport') === null;
    /** A sign may be met further out than it is drawn. */
    const reachOf = (element: Element): readonly [number, number] => {
      element.scrollIntoView({ block: 'nearest' });
      const { left, top: above, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, above + height / 2];
      const isHit = (dx: number, dy: number): boolean => {
        const met = document.elementFromPoint(x + dx, y + dy);
        return met !== null && (element.contains(met) || met.closest('label')?.contains(element) === true);
      };
      const reach = (dx: number, dy: number): number => {
        let far = 0;
        while (far < smallest && isHit(dx * (far + 1), dy * (far + 1))) far += 1;
        return far;
      };
      return [reach(1, 0) + reach(-1, 0) + 1, reach(0, 1) + reach(0, -1) + 1];
    };
    const small = [...(top ?? document).querySelectorAll(pressable)].filter(isShown).flatMap(element => {
      // The box that is ticked may be drawn by its label, which is what is pressed.
      const pressed = element.matches('input[type="radio"], input[type="checkbox"]')
        ? (element.closest('label') ?? element)
        : element;
      const drawn = pressed.getBoundingClientRect();
      if (drawn.width === 0 || drawn.height === 0 || Math.min(drawn.width, drawn.height) > smallest - 0.01) return [];
      const [width, height] = reachOf(pressed);
      if (Math.min(width, height) >= smallest) return [];
      const name = pressed.getAttribute('aria-label') ?? pressed.textContent.slice(0, 40);
      const kind = `${pressed.tagName.toLowerCase()}.${pressed.getAttribute('class') ?? ''}`;
      return [`${kind} “${name}” ${width.toFixed(0)} × ${height.toFixed(0)}`];
    });
    return [...new Set(small)];
  }, smallestTarget);
}

interface Stop {
  readonly path: string;
  readonly name: string;
  readonly isField: boolean;
}

/** From now on the page keeps where each press of Tab led. */
function keepStops(crux: CruxApp): Promise<JSHandle<{ readonly stops: readonly Stop[]; readonly end: () => void }>> {
  return crux.page.evaluateHandle(() => {
    const start = document.activeElement;
    const stops: Stop[] = [];
    const keep = ({ key }: KeyboardEvent): void => {
      if (key !== 'Tab') return;
      const active = document.activeElement;
      const places: string[] = [];
      for (let element = active; element !== null; element = element.parentElement)
        places.unshift(String([...(element.parentElement?.children ?? [])].indexOf(element)));
      const label = active?.getAttribute('aria-label') ?? active?.textContent.slice(0, 30) ?? '';
      stops.push({
        path: places.join('/'),
        name: active === document.body ? '' : `${active?.tagName.toLowerCase() ?? ''} “${label}”`,
        // A form has as many stops as fields, and F6 leads past it.
        isField:
          active !== null &&
          active.matches('input, textarea, [aria-haspopup="listbox"]') &&
          active.closest('[data-pane="inspector"], .find-bar') !== null,
      });
    };
    addEventListener('keyup', keep, true);
    const end = (): void => {
      removeEventListener('keyup', keep, true);
      if (start instanceof HTMLElement) start.focus();
    };
    return { stops, end };
  });
}

/** What Tab walks through, until it comes back to where it was. The focus is then where it was before. */
export async function tabStops(crux: CruxApp): Promise<string[]> {
  const kept = await keepStops(crux);
  let walked: readonly Stop[] = [];
  let round = -1;
  for (let presses = 0; presses < 60 && round < 0; presses += 6) {
    for (let press = 0; press < 6; press += 1) await crux.press('Tab');
    walked = (await kept.evaluate(({ stops }) => stops)).filter(({ name }) => name !== '');
    round = walked.findIndex(({ path }, place) => walked.slice(0, place).some(earlier => earlier.path === path));
  }
  await kept.evaluate(({ end }) => {
    end();
  });
  return walked.slice(0, round < 0 ? undefined : round).flatMap(({ name, isField }) => (isField ? [] : [name]));
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
