import { findViolations } from './accessibility-rules';
import {
  buildInOutline,
  focusIsInOutline,
  isAtRow,
  openOutline,
  outline,
  rowEditor,
  rowNamed,
  rows,
  writeRow,
} from './outline-steps';
import {
  cheap,
  contention,
  law,
  navalBases,
  noNeed,
  openDebate,
  piraeus,
  presence,
  quarter,
  staff,
  unanswered,
  watching,
} from './ports-debate';
import { expect, test } from './test';

test.use({ isShared: true });

test('the outline tells a screen reader what each row is, how deep it stands and what hangs on it', async ({
  crux,
}) => {
  await buildInOutline(crux);
  const attributes = (text: string, ...names: readonly string[]): Promise<(string | null)[]> =>
    Promise.all(names.map(name => rowNamed(crux, text).getAttribute(name)));
  const place = ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded'] as const;
  expect(await attributes(contention, ...place)).toEqual(['1', '1', '1', 'true']);
  expect(await attributes(watching, 'aria-label', 'aria-level')).toEqual([`Reason: “${watching}”.`, '2']);
  expect(await attributes(presence, 'aria-label', 'aria-level')).toEqual([`And: “${presence}”.`, '2']);
  expect(await attributes(noNeed, 'aria-label', 'aria-level')).toEqual([`Undercut: “${noNeed}”.`, '3']);
  expect(await attributes(quarter, 'aria-label', 'aria-expanded')).toEqual([`Objection: “${quarter}”.`, null]);
  expect(await findViolations(crux)).toEqual([]);
  await crux.press('F2');
  await expect(rowEditor(crux)).toBeFocused();
  expect(await findViolations(crux)).toEqual([]);
});

test('what is selected in the outline is selected on the canvas and the other way round', async ({ crux }) => {
  await openDebate(crux);
  await openOutline(crux);
  await crux.press('Home', 'ArrowDown', 'ArrowDown');
  await isAtRow(crux, presence);
  await crux.isReached(presence);
  await focusIsInOutline(crux);
  await crux.select(navalBases);
  await isAtRow(crux, navalBases);
  await rowNamed(crux, quarter).click();
  await crux.isReached(quarter);
  await focusIsInOutline(crux);
  await crux.press('Shift+ArrowUp');
  await expect(outline(crux).locator('[aria-selected="true"]')).toHaveCount(2);
});

test('the keys of a tree walk, fold and find', async ({ crux }) => {
  await openDebate(crux);
  await openOutline(crux);
  await crux.press('End', 'Home');
  await isAtRow(crux, contention);
  await crux.press('ArrowRight');
  await isAtRow(crux, watching);
  // Letters that are no command look for a row that begins so.
  await crux.press('a');
  await isAtRow(crux, quarter);
  await crux.press('ArrowLeft');
  await isAtRow(crux, navalBases);
  await crux.press('ArrowLeft');
  await expect(rowNamed(crux, quarter)).toHaveCount(0);
  await expect(rowNamed(crux, navalBases)).toHaveAttribute('aria-expanded', 'false');
  await expect(rowNamed(crux, navalBases)).toHaveAttribute('aria-label', /1 hidden/);
  await expect(crux.cardNamed(quarter)).toHaveCount(0);
  await crux.press('*');
  await expect(rowNamed(crux, quarter)).toBeVisible();
  await crux.press('ArrowLeft', 'ArrowLeft');
  await isAtRow(crux, contention);
  await crux.press('ArrowLeft');
  await expect(rows(crux)).toHaveCount(1);
  await crux.press('ArrowRight');
  await expect(rows(crux).nth(1)).toBeVisible();
});

test('a claim used twice says where else it stands, and the way there leads back', async ({ crux }) => {
  await openDebate(crux);
  await openOutline(crux);
  // Law is picked up and used below the naval bases as an objection.
  await rowNamed(crux, law).click();
  await crux.press('l');
  await rowNamed(crux, quarter).click();
  await crux.press('o');
  await focusIsInOutline(crux);
  await expect(rows(crux).filter({ hasText: law })).toHaveCount(2);
  const home = outline(crux).getByRole('treeitem', { name: `Reason: “${law}”. also under “${quarter}”.` });
  const other = outline(crux).getByRole('treeitem', { name: `Objection: “${law}”. also under “${contention}”.` });
  await home.click({ position: { x: 60, y: 10 } });
  await crux.press('Shift+L');
  await expect(other).toHaveAttribute('aria-selected', 'true');
  await expect(home).toHaveAttribute('aria-selected', 'false');
  await crux.press('Enter');
  await expect(home).toHaveAttribute('aria-selected', 'true');
  await home.getByText(/^also under/).click();
  await expect(other).toHaveAttribute('aria-selected', 'true');
  await crux.press('Delete');
  await expect(other).toHaveCount(0);
  await focusIsInOutline(crux);
});

test('rows are written in as cards are: Ctrl+Enter goes on beside, Esc leaves, empty rows go', async ({ crux }) => {
  await openDebate(crux);
  await openOutline(crux);
  await rowNamed(crux, staff).click();
  const before = await rows(crux).count();
  await crux.press('s');
  await crux.page.keyboard.insertText('They rent rooms above the quay');
  await crux.press('Control+Enter');
  await writeRow(crux, 'They photograph hulls');
  await isAtRow(crux, 'They photograph hulls');
  await crux.press('Enter');
  await expect(rowEditor(crux)).toBeFocused();
  await crux.press('Escape');
  await expect(rows(crux)).toHaveCount(before + 2);
  await focusIsInOutline(crux);
  await rowNamed(crux, cheap).dblclick();
  await expect(rowEditor(crux)).toHaveValue(cheap);
  await crux.page.keyboard.insertText(' indeed');
  await crux.press('Escape');
  await expect(rowNamed(crux, `${cheap} indeed`)).toHaveCount(0);
});

test('a card that the outline folds away comes back when it is reached', async ({ crux }) => {
  await buildInOutline(crux);
  await openOutlineAgain();
  await crux.press('Home', 'ArrowLeft');
  await expect(rows(crux)).toHaveCount(1);
  await crux.undo();
  await crux.redo();
  await isAtRow(crux, unanswered);

  /** Closed and opened: what was folded is the map's own. */
  async function openOutlineAgain(): Promise<void> {
    await crux.press('Control+Shift+O');
    await openOutline(crux);
  }
});

test('a row is dragged onto another claim, or onto a step’s sign, in one step to undo', async ({ crux }) => {
  await openDebate(crux);
  await openOutline(crux);
  const grab = async (text: string): Promise<{ x: number; y: number }> => {
    const box = await rowNamed(crux, text).boundingBox();
    return { x: (box?.x ?? 0) + 90, y: (box?.y ?? 0) + 12 };
  };
  await crux.drag(await grab(law), await grab(navalBases));
  await expect(crux.page.getByText(`is now a reason for “${navalBases}”`)).toBeVisible();
  await expect(rowNamed(crux, law)).toHaveAttribute('aria-level', '3');
  await isAtRow(crux, law);
  await crux.undo();
  await expect(rowNamed(crux, law)).toHaveAttribute('aria-level', '2');
  const sign = await rowNamed(crux, watching).locator('[data-action="step"]').boundingBox();
  await crux.drag(await grab(quarter), { x: (sign?.x ?? 0) + 8, y: (sign?.y ?? 0) + 8 });
  await expect(rowNamed(crux, quarter)).toHaveAttribute('aria-label', `And: “${quarter}”.`);
  // What hangs below cannot carry what it hangs on.
  await crux.drag(await grab(presence), await grab(piraeus));
  await expect(crux.page.getByText('It cannot go there')).toBeVisible();
});

// The palette keeps what was chosen.
test.describe(() => {
  test.use({ isShared: false });

  test('no command that is run in the outline takes the focus out of it', async ({ crux }) => {
    await openDebate(crux);
    await openOutline(crux);
    await rowNamed(crux, presence).click();
    const keys = ['x', 'x', 'f', 'f', 'Shift+F', 'Shift+F', 'Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+Home', 'Alt+End'];
    const more = ['Shift+P', 'ArrowDown', 'Control+d', 'Control+z', 'Control+c', 'Control+v', 'Control+z', 'Control+a'];
    for (const key of [
      ...keys,
      ...more,
      'Escape',
      'm',
      'Escape',
      'Home',
      'Alt+End',
      'Delete',
      'Control+z',
      'Shift+2',
    ]) {
      await crux.press(key);
      await focusIsInOutline(crux);
    }
    await crux.press('Control+k');
    await crux.page.keyboard.insertText('add loose claim');
    await crux.press('Enter');
    await writeRow(crux, 'Somebody ought to ask the harbour master');
    await crux.press('Shift+F10');
    await expect(crux.page.getByRole('menu')).toBeVisible();
    await crux.press('Escape');
    await focusIsInOutline(crux);
    await crux.press('Home', 'ArrowRight', '=');
    await expect(crux.page.getByRole('combobox')).toBeFocused();
    await crux.press('Escape');
    await focusIsInOutline(crux);
    await crux.press('F6');
    await expect(outline(crux)).not.toBeFocused();
    await crux.press('Shift+F6');
    await focusIsInOutline(crux);
    await crux.press('Control+Shift+O');
    await expect(outline(crux)).toHaveCount(0);
    await crux.focusIsInPage();
  });
});
