import type { Locator } from '@playwright/test';
import { breakLines, type TextStyle } from '../model/layout/break-lines';
import { textStyleOf } from '../model/layout/card-face';
import { measureText } from '../model/layout/measure-text';
import { cardWidth, contentionWidth } from '../model/layout/metrics';
import { openScreen } from './language-steps';
import { contention, watching } from './ports-debate';
import { expect, test } from './test';

test.use({ isShared: true });

/** Words of all lengths, some with accents, digits and punctuation. */
const words =
  'a of the port ships (2019) watch, Piräus €5.2bn quay “owned” terminals Überwachung is presence. infrastructure? 40 per cent naval US; straightforwardly'.split(
    ' ',
  );

/** The same texts in each run: a small generator of numbers. */
function textsOf(count: number): readonly string[] {
  let state = 7;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  return Array.from({ length: count }, () =>
    Array.from({ length: 4 + next(16) }, () => words[next(words.length)]).join(' '),
  );
}

/** Pixels: below it a field's own rounding decides whether a word still goes into a line. */
const leastDifference = 0.5;

/** Whether a field can be as wide as the widest line and too narrow for any line with the next word. */
function isDecided(lines: readonly string[], { face, size }: TextStyle): boolean {
  const widest = Math.max(...lines.map(line => measureText(line, face, size)));
  return lines.slice(1).every((next, place) => {
    const longer = measureText(`${lines[place] ?? ''} ${next.split(' ')[0] ?? ''}`, face, size);
    return longer > widest + leastDifference;
  });
}

/** What stands in each line of a field, read from a copy of it whose letters have a place of their own. */
function linesOfField(field: Locator): Promise<string[]> {
  return field.evaluate(element => {
    const { value } = element as HTMLTextAreaElement;
    const copy = document.createElement('div');
    const style = getComputedStyle(element);
    for (const name of style) copy.style.setProperty(name, style.getPropertyValue(name));
    copy.style.whiteSpace = 'pre-wrap';
    copy.style.height = 'auto';
    copy.textContent = value;
    element.parentElement?.append(copy);
    const range = document.createRange();
    const lines: string[] = [];
    let last: number | null = null;
    for (let place = 0; place < value.length; place += 1) {
      range.setStart(copy.firstChild as Text, place);
      range.setEnd(copy.firstChild as Text, place + 1);
      const { bottom, height } = range.getBoundingClientRect();
      if (value[place] !== ' ' && (last === null || bottom - last > height / 2)) {
        lines.push('');
        last = bottom;
      }
      lines.push(`${lines.pop() ?? ''}${value[place] ?? ''}`);
    }
    copy.remove();
    return lines.map(line => line.trim());
  });
}

for (const [what, text, style] of [
  ['a claim', watching, textStyleOf({ kind: 'claim', width: cardWidth })],
  ['the contention', contention, textStyleOf({ kind: 'contention', width: contentionWidth })],
] as const satisfies readonly (readonly [string, string, TextStyle])[]) {
  test(`${what} has the same lines while it is written as on its card`, async ({ crux }) => {
    await crux.newMap();
    await crux.writeContention(contention);
    await crux.press('s');
    await crux.write(watching);
    await crux.select(text);
    await crux.press('F2');
    const field = crux.openEditor();
    const texts = textsOf(150).filter(typed => isDecided(breakLines(typed, style, measureText), style));
    expect(texts.length).toBeGreaterThan(100);
    for (const typed of texts) {
      await field.fill(typed);
      expect(await linesOfField(field)).toEqual(breakLines(typed, style, measureText));
    }
    const last = await linesOfField(field);
    await crux.press('Enter');
    await expect(crux.page.locator('.card.is-selected .card-line')).toHaveText(last);
  });
}

test('the words being written are read everywhere at once: on the way to the contention, in the outline, on the card', async ({
  crux,
}) => {
  const { page } = crux;
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('s');
  await crux.write('Ships');
  const crumb = page.locator('.crumb[aria-current="location"]');
  await crux.press('F2');
  await page.keyboard.type(' pass');
  await expect(crumb).toHaveText('Ships pass');
  await crux.press('Enter');

  await openScreen(crux, 'view.outline');
  await page.locator('.outline').focus();
  await crux.press('F2');
  await page.keyboard.type(' by');
  await expect(crumb).toHaveText('Ships pass by');
  await expect(page.locator('.card.is-selected .card-line')).toHaveText('Ships pass by');
  await crux.press('Enter');
  await expect(crumb).toHaveText('Ships pass by');
});
