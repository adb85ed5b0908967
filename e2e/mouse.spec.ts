import { statsOf } from './crux-command';
import { goToClaim, sample } from './finding-steps';
import {
  cheap,
  contention,
  counts,
  double,
  law,
  marseille,
  navalBases,
  noAccess,
  noNeed,
  piraeus,
  presence,
  quarter,
  staff,
  unanswered,
  watching,
} from './ports-debate';
import { expect, test } from './test';

/** Which card is clicked, which button beside it, and what is written then. */
const byMouse: readonly (readonly [card: string, verb: string, text: string])[] = [
  [contention, 'Add reason', watching],
  [watching, 'Add premise', presence],
  [presence, 'Add reason', piraeus],
  [contention, 'Add objection', navalBases],
  [navalBases, 'Add objection', quarter],
  [contention, 'Add reason', law],
  [law, 'Add premise', staff],
  [staff, 'Add undercut', noNeed],
  [noNeed, 'Add objection', cheap],
  [contention, 'Add objection', double],
  [contention, 'Add objection', noAccess],
  [noAccess, 'Add reason', marseille],
  [contention, 'Add question', unanswered],
];

test.use({ isShared: true });

test('a drag from the edge of a card to the empty canvas makes a reason', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  const card = await crux.boxOf(contention);
  await crux.drag(
    { x: card.x + card.width / 2, y: card.y + card.height - 2 },
    { x: card.x + 60, y: card.y + card.height + 160 },
  );
  await crux.write(watching);
  await expect(crux.cardNamed(watching)).toHaveAttribute('aria-label', /^Reason/);
});

test('a double click on the empty canvas makes a loose claim, and a drag hangs it on another one', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  const card = await crux.boxOf(contention);
  await crux.page.mouse.dblclick(card.x + 40, card.y + card.height + 180);
  await crux.write(watching);
  await expect(crux.cardNamed(watching)).toHaveAttribute('aria-label', /^Loose/);
  const loose = await crux.boxOf(watching);
  const target = await crux.boxOf(contention);
  await crux.drag({ x: loose.x + 20, y: loose.y + 10 }, { x: target.x + target.width / 2, y: target.y + 20 });
  await expect(crux.cardNamed(watching)).toHaveAttribute('aria-label', /^Reason/);
  await crux.undo();
  await expect(crux.cardNamed(watching)).toHaveAttribute('aria-label', /^Loose/);
});

test('the plus on a card makes a reason', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  const card = await crux.boxOf(contention);
  await crux.page.mouse.click(card.x + 40, card.y + card.height + 180);
  await crux.cardNamed(contention).hover();
  await crux.cardNamed(contention).locator('[data-action="add"]').click();
  await crux.write(watching);
  await expect(crux.cardNamed(watching)).toHaveAttribute('aria-label', /^Reason/);
});

test('scrolling pans the map, and with Ctrl zooms it about the pointer', async ({ crux }) => {
  await crux.openSample();
  await crux.press('Control+0');
  const before = await crux.boxOfFirstCard();
  await crux.page.mouse.move(500, 400);
  await crux.page.mouse.wheel(0, 120);
  await expect.poll(async () => Math.round((await crux.boxOfFirstCard()).y - before.y)).toBeLessThan(-40);
  await crux.page.keyboard.down('Control');
  await crux.page.mouse.wheel(0, 300);
  await crux.page.keyboard.up('Control');
  await expect.poll(async () => (await crux.boxOfFirstCard()).width).toBeLessThan(before.width * 0.95);
});

test.describe(() => {
  test.use({ isShared: false });

  test('the ports debate is built with the mouse alone, but for the words', async ({ crux }) => {
    await crux.newMap();
    await crux.writeContention(contention);
    for (const [card, verb, text] of byMouse) {
      await crux.select(card);
      await crux.clickBeside(verb);
      await crux.write(text);
      await crux.page
        .getByRole('button', { name: /whole map/i })
        .first()
        .click();
    }
    await expect(crux.cards()).toHaveCount(counts.claims + counts.questions);
    await crux.takePicture('mouse-debate');
    const built = await crux.texts();
    for (const [, , text] of [...byMouse].reverse()) {
      await crux.undo();
      await expect(crux.cardNamed(text)).toHaveCount(0);
    }
    await expect(crux.cards()).toHaveCount(1);
    for (const [, , text] of byMouse) {
      await crux.redo();
      await expect(crux.cardNamed(text)).toBeVisible();
    }
    expect(await crux.texts()).toEqual(built);
    await crux.isSaved();
    await crux.quit();
    expect(await statsOf(contention, crux.dataDir)).toMatchObject(counts);
  });
});

test.describe(() => {
  test.use({ isShared: false });

  test('the menu of a card near the lower edge uses the height of a low window', async ({ crux }) => {
    await crux.openSample();
    await crux.page.setViewportSize({ width: 1280, height: 720 });
    await crux.cards().last().click({ button: 'right' });
    const menu = crux.page.getByRole('menu');
    await expect(menu).toBeVisible();
    const box = await menu.boundingBox();
    expect(box?.height).toBeGreaterThan(600);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
    await crux.press('End');
    await expect(menu.getByRole('menuitem').last()).toBeInViewport();
  });

  test('every line of the menu of a card can be reached in a low window, by wheel and by keys', async ({ crux }) => {
    await crux.openSample();
    const { page } = crux;
    await page.setViewportSize({ width: 1024, height: 600 });
    await goToClaim(crux, sample.doubleStandard);
    const menu = page.getByRole('menu');
    const lines = menu.getByRole('menuitem');
    await crux.press('Shift+F10');
    await expect(lines.first()).toBeInViewport({ ratio: 1 });
    await expect(lines.last()).not.toBeInViewport();
    await menu.hover();
    await page.mouse.wheel(0, 2000);
    await expect(lines.last()).toBeInViewport({ ratio: 1 });
    await page.mouse.move(1, 1);
    await crux.press('Home');
    await expect(lines.first()).toBeInViewport({ ratio: 1 });
    await crux.press('End');
    await expect(lines.last()).toBeFocused();
    await expect(lines.last()).toBeInViewport({ ratio: 1 });
  });
});
