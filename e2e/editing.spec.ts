import type { CruxApp } from './crux-app';
import { goToClaim } from './finding-steps';
import {
  cheap,
  contention,
  counts,
  law,
  marseille,
  navalBases,
  noAccess,
  openDebate,
  quarter,
  watching,
} from './ports-debate';
import { expect, test } from './test';

async function startMap(crux: CruxApp): Promise<void> {
  await crux.newMap();
  await crux.writeContention(contention);
}

test('words in an editor that is still open when the app is quit are not lost', async ({ crux, start }) => {
  await startMap(crux);
  await crux.press('s');
  await expect(crux.openEditor()).toBeFocused();
  await crux.page.keyboard.insertText('Written a moment before the end');
  await crux.quit();
  const again = await start();
  await again.openNewestMap();
  await expect(again.cardNamed('Written a moment before the end')).toHaveAttribute('aria-label', /^Reason/);
  await expect(again.openEditor()).toHaveCount(0);
});

test('Shift+Enter breaks a line, Ctrl+Enter goes on with the next one, Escape takes back what was typed', async ({
  crux,
}) => {
  await startMap(crux);
  await crux.press('s');
  await crux.page.keyboard.insertText('First line');
  await crux.press('Shift+Enter');
  await crux.page.keyboard.insertText('second line');
  await crux.press('Control+Enter');
  await crux.write('Its sibling');
  await expect(crux.cardNamed('First line second line')).toHaveAttribute('aria-label', /^Reason, 1 of 2/);
  await expect(crux.cardNamed('Its sibling')).toHaveAttribute('aria-label', /^Reason, 2 of 2/);
  await crux.press('F2');
  await crux.page.keyboard.insertText(' never to be seen');
  await crux.press('Escape');
  await expect(crux.cardNamed('Its sibling')).toBeVisible();
  await expect(crux.page.getByText('never to be seen')).toHaveCount(0);
  await crux.focusIsInPage();
  // A card that never got its words goes again.
  await crux.press('s');
  await expect(crux.openEditor()).toBeFocused();
  await crux.press('Escape');
  await expect(crux.cards()).toHaveCount(3);
  await crux.focusIsInPage();
  await crux.press('s');
  await expect(crux.openEditor()).toBeFocused();
  await crux.press('Enter');
  await expect(crux.cards()).toHaveCount(3);
  await crux.focusIsInPage();
  await crux.press('s');
  await expect(crux.openEditor()).toBeFocused();
  await crux.cardNamed('First line second line').click({ position: { x: 20, y: 15 } });
  await expect(crux.cards()).toHaveCount(3);
  await crux.isReached('First line second line');
});

test('text in any script, with signs that break other programs, comes back as it was written', async ({
  crux,
  start,
}) => {
  await startMap(crux);
  const texts = [
    '航母访问港口 2019',
    'السفن الحربية تزور الموانئ',
    '👩‍🚀 a̐éö̲ \u202Ereversed',
    '<img src=x onerror=alert(1)> & "quotes"',
    '__proto__',
  ];
  for (const text of texts) {
    await crux.press('Home', 's');
    await crux.write(text);
  }
  const before = await crux.texts();
  await crux.isSaved();
  await crux.quit();
  const again = await start();
  await again.openNewestMap();
  await expect(again.cards()).toHaveCount(texts.length + 1);
  expect(await again.texts()).toEqual(before);
});

test('the map grows in four directions, and no two cards ever lie on each other', async ({ crux }) => {
  await openDebate(crux);
  for (const direction of ['up', 'right', 'left', 'down']) {
    await crux.clickMenuItem(`view.direction.${direction}`);
    await crux.clickMenuItem('view.fit');
    await crux.page.waitForTimeout(300);
    const overlaps = await crux.page.evaluate(() => {
      const boxes = [...document.querySelectorAll('[data-testid="claim-card"], [data-testid="inference-chip"]')].map(
        card => ({
          name: card.getAttribute('aria-label') ?? '',
          box: card.getBoundingClientRect(),
        }),
      );
      const found: string[] = [];
      boxes.forEach((one, place) => {
        for (const other of boxes.slice(place + 1)) {
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const along = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          if (across > 1 && along > 1) found.push(`${one.name} / ${other.name}`);
        }
      });
      return found;
    });
    expect(overlaps, direction).toEqual([]);
    await crux.takePicture(`direction-${direction}`);
  }
});

test('a folded branch hides its cards, says how many, and is still folded after a restart', async ({ crux, start }) => {
  await openDebate(crux);
  await crux.select(noAccess);
  await crux.press('f');
  await expect(crux.cardNamed(marseille)).toHaveCount(0);
  await expect(crux.cardNamed(noAccess)).toHaveAttribute('aria-label', / Folded, 1 hidden\.$/);
  await crux.isSaved();
  await crux.quit();
  const again = await start();
  await again.openNewestMap();
  await expect(again.cards()).toHaveCount(counts.claims + counts.questions - 1);
  await again.select(noAccess);
  await again.press('f');
  await expect(again.cardNamed(marseille)).toBeVisible();
});

test('a claim is moved and used a second time by keys alone', async ({ crux }) => {
  await openDebate(crux);
  // The whole map, so that no card is below the overview in the corner.
  await crux.press('Shift+1');
  // Move the reply to the naval bases up, beside them, as an objection of its own.
  await goToClaim(crux, quarter);
  await crux.press('m', 'Home', 'o');
  await expect(crux.cardNamed(quarter)).toHaveAttribute(
    'aria-label',
    new RegExp(`^Objection.*${contention.slice(0, 20)}`),
  );
  await crux.undo();
  await expect(crux.cardNamed(quarter)).toHaveAttribute(
    'aria-label',
    new RegExp(`^Objection.*${navalBases.slice(0, 20)}`),
  );
  await goToClaim(crux, cheap);
  await crux.press('l', 'Home', 'Enter');
  await expect(crux.cards()).toHaveCount(counts.claims + counts.questions + 1);
  const reference = crux.cards().filter({ hasText: /Being on the spot/ });
  await expect(reference).toHaveCount(2);
  await crux.undo();
  await expect(reference).toHaveCount(1);
  expect(await crux.cardNamed(law).count()).toBe(1);
});

test('the title of the map is changed in its window, and the library shows it', async ({ crux }) => {
  await startMap(crux);
  await crux.press('s');
  await crux.write(watching);
  await crux.page
    .getByRole('heading', { name: contention })
    .or(crux.page.getByRole('button', { name: contention }))
    .first()
    .dblclick();
  await crux.page.keyboard.press('Control+a');
  await crux.page.keyboard.insertText('Ports and warships');
  await crux.press('Enter');
  await crux.isSaved();
  await crux.showLibrary();
  await expect(crux.mapCard('Ports and warships')).toBeVisible();
});
