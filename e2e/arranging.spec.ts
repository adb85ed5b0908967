import { readFileSync } from 'node:fs';
import path from 'node:path';
import { areSelected, buildSmallDebate, frames, notes, placeOf } from './arranging-steps';
import { writeRow } from './outline-steps';
import { contention, law, noAccess, piraeus, presence, watching } from './ports-debate';
import { expect, test } from './test';

const reminder = 'Ring the harbour office on Monday';

test.use({ isShared: true });

test('a note is written beside a claim, moved, resized and coloured, and undone step by step', async ({ crux }) => {
  await buildSmallDebate(crux);
  await crux.select(watching);
  await crux.clickMenuItem('box.addNote');
  await crux.write(reminder);
  await expect(notes(crux)).toHaveAttribute('aria-label', `Note: “${reminder}”`);
  await expect(notes(crux)).toHaveAttribute('aria-current', 'true');

  const before = await placeOf(notes(crux));
  await crux.press('m', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Enter');
  const moved = await placeOf(notes(crux));
  expect(moved.y).toBeGreaterThan(before.y);
  expect(moved.width).toBeGreaterThan(before.width);
  await crux.press('m', 'ArrowDown', 'Escape');
  expect(await placeOf(notes(crux))).toEqual(moved);

  await crux.drag({ x: moved.x + 40, y: moved.y + 10 }, { x: moved.x + 40, y: moved.y + 90 });
  const dragged = await placeOf(notes(crux));
  expect(Math.round(dragged.y - moved.y)).toBeGreaterThan(60);
  const corner = { x: dragged.x + dragged.width, y: dragged.y + dragged.height };
  await crux.drag(corner, { x: corner.x + 60, y: corner.y + 40 });
  expect((await placeOf(notes(crux))).height).toBeGreaterThan(dragged.height + 20);

  await crux.clickBeside('Blue');
  await expect(crux.inspector().getByRole('radio', { name: 'Blue' })).toBeChecked();
  await expect(crux.inspector()).toContainText(watching);
  for (let step = 0; step < 4; step += 1) await crux.undo();
  expect(await placeOf(notes(crux))).toEqual(before);
  await crux.undo();
  await expect(notes(crux)).toHaveCount(0);
  await crux.redo();
  await expect(notes(crux)).toHaveAttribute('aria-label', `Note: “${reminder}”`);
});

test('a frame lies behind the selected cards, which can still be clicked', async ({ crux }) => {
  await buildSmallDebate(crux);
  await crux.select(watching);
  await crux.clickMenuItem('box.addFrame');
  await crux.write('To be checked');
  await expect(frames(crux)).toHaveAttribute('aria-label', 'Frame: “To be checked”');
  const frame = await placeOf(frames(crux));
  for (const text of [watching, piraeus]) {
    const card = await crux.boxOf(text);
    expect(card.x).toBeGreaterThan(frame.x);
    expect(card.y + card.height).toBeLessThan(frame.y + frame.height);
  }
  await crux.select(piraeus);
  await crux.page.mouse.click(frame.x + 3, frame.y + frame.height - 30);
  await expect(frames(crux)).toHaveAttribute('aria-current', 'true');
  await crux.press('Delete');
  await expect(frames(crux)).toHaveCount(0);
  await expect(crux.cardNamed(watching)).toBeVisible();
});

test('a frame grows with the claims in it, until it is told to stay as it is', async ({ crux }) => {
  const unread = 'Nobody reads the reports';
  await buildSmallDebate(crux);
  await crux.select(watching);
  await crux.clickMenuItem('box.addFrame');
  await crux.write('To be checked');
  await crux.select(piraeus);
  await crux.press('s');
  await crux.write(presence);
  const isInside = async (text: string): Promise<boolean> => {
    const [frame, card] = [await placeOf(frames(crux)), await crux.boxOf(text)];
    return card.y + card.height < frame.y + frame.height && card.x > frame.x;
  };
  await expect.poll(() => isInside(presence)).toBe(true);
  await frames(crux).click({ position: { x: 3, y: 40 } });
  await expect(crux.inspector()).toContainText('It grows with the 3 claims in it.');
  await crux.clickMenuItem('box.holdClaims');
  await expect(crux.inspector()).not.toContainText('It grows');
  await crux.select(presence);
  await crux.press('s');
  await crux.write(unread);
  await expect.poll(() => isInside(unread)).toBe(false);
});

test('notes and frames are the last lines of the outline, written and deleted there by keys', async ({ crux }) => {
  await buildSmallDebate(crux);
  await crux.select(watching);
  await crux.clickMenuItem('box.addFrame');
  await crux.write('To be checked');
  await crux.clickMenuItem('view.outline');
  const tree = crux.page.getByRole('tree');
  const lines = tree.getByRole('treeitem');
  await expect(lines.last()).toHaveAccessibleName('Frame: “To be checked”');
  await tree.focus();
  await crux.press('End', 'F2');
  await writeRow(crux, 'Checked');
  await expect(lines.last()).toHaveAccessibleName('Frame: “Checked”');
  await expect(frames(crux)).toHaveAttribute('aria-label', 'Frame: “Checked”');
  await crux.press('Delete');
  await expect(frames(crux)).toHaveCount(0);
  await crux.focusIsInPage();
});

test('several claims are selected by a rectangle, by keys and as a branch, and changed in one step', async ({
  crux,
}) => {
  await buildSmallDebate(crux);
  const [first, last] = [await crux.boxOf(watching), await crux.boxOf(noAccess)];
  await crux.page.mouse.click(first.x - 30, first.y + first.height + 200);
  await crux.page.keyboard.down('Shift');
  await crux.drag(
    { x: Math.min(first.x, last.x) - 12, y: first.y + 6 },
    { x: Math.max(first.x, last.x) + last.width / 2, y: first.y + 30 },
  );
  await crux.page.keyboard.up('Shift');
  await areSelected(crux, 3);

  await crux.select(watching);
  await crux.press('b');
  await areSelected(crux, 2);
  const panel = crux.inspector();
  await panel.getByRole('button', { name: 'Assumption' }).click();
  for (const text of [watching, piraeus]) {
    await expect(crux.cardNamed(text)).toHaveAttribute('aria-label', /Assumption\./);
  }
  await panel.getByRole('textbox', { name: 'Tag them all' }).fill('ports');
  await crux.press('Enter');
  await expect(panel).toContainText('ports');
  await panel.getByRole('button', { name: 'Turn into its opposite' }).click();
  for (const text of [watching, piraeus]) {
    await expect(crux.cardNamed(text)).toHaveAttribute('aria-label', /^Objection/);
  }
  await crux.undo();
  for (const text of [watching, piraeus]) {
    await expect(crux.cardNamed(text)).toHaveAttribute('aria-label', /^Reason/);
  }

  await crux.select(law);
  await crux.page.keyboard.down('Shift');
  await crux.cardNamed(noAccess).click({ position: { x: 8, y: 8 } });
  await crux.page.keyboard.up('Shift');
  await areSelected(crux, 2);
  await crux.press('m', 'Home');
  await crux.select(watching);
  await crux.press('Enter');
  for (const text of [law, noAccess]) {
    await expect(crux.cardNamed(text)).toHaveAttribute('aria-label', new RegExp(`to '?“?.*${watching.slice(0, 20)}`));
  }
  await crux.undo();
  await expect(crux.cardNamed(noAccess)).toHaveAttribute('aria-label', /^Objection/);
});

test('cards are pinned where they are dropped, brought into line, and tidied again', async ({ crux }) => {
  await buildSmallDebate(crux);
  const home = await crux.boxOf(law);
  await crux.drag({ x: home.x + 20, y: home.y + 10 }, { x: home.x + 20, y: home.y + 170 });
  await expect(crux.cardNamed(law)).toHaveAttribute('aria-label', /Pinned\./);
  await expect(crux.cardNamed(law).locator('.card-signs')).toBeVisible();
  await crux.select(noAccess);
  await crux.page.keyboard.down('Shift');
  await crux.cardNamed(law).click({ position: { x: 8, y: 8 } });
  await crux.page.keyboard.up('Shift');
  await crux.clickMenuItem('align.bottom');
  const bottomOf = async (text: string) => {
    const { y, height } = await crux.boxOf(text);
    return Math.round(y + height);
  };
  await expect.poll(async () => Math.abs((await bottomOf(law)) - (await bottomOf(noAccess)))).toBeLessThan(3);
  await crux.clickMenuItem('arrange.tidyAll');
  await expect(crux.page.locator('.card-signs')).toHaveCount(0);
  await crux.undo();
  await expect(crux.cardNamed(noAccess)).toHaveAttribute('aria-label', /Pinned\./);
});

test('a locked branch refuses edits in words until it is unlocked', async ({ crux }) => {
  await buildSmallDebate(crux);
  await crux.select(watching);
  await crux.clickMenuItem('arrange.lock');
  await expect(crux.cardNamed(watching)).toHaveAttribute('aria-label', /Locked\./);
  await expect(crux.cardNamed(piraeus)).toHaveAttribute('aria-label', /In a locked branch\./);
  const cards = await crux.cards().count();
  await crux.select(piraeus);
  for (const key of ['s', 'o', 'x', 'F2', 'Delete']) {
    await crux.press(key);
    await expect(crux.page.getByText(/^Nothing was changed: the branch of/).first()).toBeVisible();
    await expect(crux.openEditor()).toHaveCount(0);
    await crux.focusIsInPage();
  }
  await expect(crux.cards()).toHaveCount(cards);
  await crux.select(law);
  await crux.press('s');
  await crux.write('Outside of the lock all goes on');
  await crux.select(piraeus);
  await crux.clickMenuItem('arrange.unlock');
  await crux.press('s');
  await crux.write('Now it can be argued again');
  await expect(crux.cards()).toHaveCount(cards + 2);
  await expect(crux.cardNamed(contention)).toBeVisible();
});

test('a new note gets its colour before its words, and without words goes once the map is pressed', async ({
  crux,
}) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.clickMenuItem('box.addNote');
  await crux.inspector().getByText('Blue').click();
  await expect(notes(crux)).toHaveCount(1);
  await expect(crux.inspector().getByRole('radio', { name: 'Blue' })).toBeChecked();
  await crux.page.keyboard.press('Control+z');
  await crux.page.keyboard.press('Control+z');
  await expect(notes(crux)).toHaveCount(0);
  await crux.clickMenuItem('box.addNote');
  await expect(crux.page.locator('.box-editor')).toBeFocused();
  await crux.page.locator('[data-pane="canvas"]').click({ position: { x: 20, y: 300 } });
  await expect(notes(crux)).toHaveCount(0);
});

test('a note that goes with its claim is counted, found no more, and comes back with it', async ({ crux }) => {
  await buildSmallDebate(crux);
  await crux.select(law);
  await crux.clickMenuItem('box.addNote');
  await crux.write(reminder);
  await crux.select(law);
  await crux.press('Delete');
  await expect(crux.page.locator('.status-bar')).toContainText('1 note went along.');
  await expect(notes(crux)).toHaveCount(0);
  await crux.undo();
  await expect(notes(crux)).toHaveCount(1);
});

// An export keeps its settings.
test.describe(() => {
  test.use({ isShared: false });

  test('a note goes where its claim goes, is found in the library, deleted by a key, and is in the pictures', async ({
    crux,
  }) => {
    await buildSmallDebate(crux);
    await crux.select(law);
    await crux.clickMenuItem('box.addNote');
    await crux.write(reminder);
    const apart = async () => {
      const [note, card] = [await placeOf(notes(crux)), await crux.boxOf(law)];
      return { x: Math.round(note.x - card.x), y: Math.round(note.y - card.y) };
    };
    const before = await apart();
    await crux.select(watching);
    await crux.press('o');
    await crux.write('Not where the quays are fenced off from the terminal');
    expect(await apart()).toEqual(before);

    const file = path.join(crux.dataDir, 'map.svg');
    await crux.willSaveTo(file);
    await crux.clickMenuItem('file.export');
    const dialog = crux.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'SVG', exact: true }).check({ force: true });
    await dialog.getByRole('button', { name: /^Export .*…$/ }).click();
    await expect
      .poll(() => {
        try {
          return readFileSync(file, 'utf8').includes('harbour');
        } catch {
          return false;
        }
      })
      .toBe(true);
    await crux.press('Escape');
    await expect(dialog).toHaveCount(0);

    await crux.isSaved();
    await crux.showLibrary();
    await crux.page.locator('.search-field input').first().fill('harbour office');
    const hit = crux.page.locator('.search-hit').first();
    await expect(hit).toContainText('Note');
    await hit.click();
    await crux.mapIsOpen();
    await expect(notes(crux)).toHaveAttribute('aria-current', 'true');
    await crux.press('Delete');
    await expect(notes(crux)).toHaveCount(0);
    await crux.focusIsInPage();
    await crux.undo();
    await expect(notes(crux)).toHaveCount(1);
  });
});
