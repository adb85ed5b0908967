import { expect, test } from './test';
import type { CruxApp } from './crux-app';
import { writeOn } from './keys-steps';

interface Copied {
  readonly text: string;
  readonly html: string;
}

/** As another program leaves its text. */
async function putOnClipboard(crux: CruxApp, { text, html }: Copied): Promise<void> {
  await crux.electron.evaluate(
    async (electron, data) => {
      const { clipboard } = electron as unknown as {
        clipboard: { write(data: unknown): unknown };
      };
      if (!('ClipboardItem' in electron)) {
        clipboard.write(data);
        return;
      }
      const { ClipboardItem: Item } = electron as unknown as { ClipboardItem: new (data: object) => unknown };
      await clipboard.write([
        new Item({ 'text/plain': data.text, ...(data.html === '' ? {} : { 'text/html': data.html }) }),
      ]);
    },
    { text, html },
  );
}

async function start(crux: CruxApp, contention: string): Promise<void> {
  await crux.press('Control+n');
  await crux.mapIsOpen();
  await crux.writeContention(contention);
}

test.use({ isShared: true });

test('a reason with three premises and an objection to one of them is typed without leaving the text', async ({
  crux,
}) => {
  await crux.press('Control+n');
  await crux.mapIsOpen();
  await writeOn(crux, 'Ports are risky', 'Control+Enter');
  await writeOn(crux, 'Owners can watch', 'Control+Shift+Enter');
  await writeOn(crux, 'Owners are bound by law', 'Control+Shift+Enter');
  await writeOn(crux, 'Warships call there', 'Alt+Enter');
  await writeOn(crux, 'They use naval bases', 'Enter');
  await expect(crux.cards()).toHaveCount(5);
  await expect(crux.chips()).toHaveCount(2);
  await expect(crux.cardNamed('They use naval bases')).toHaveAttribute('aria-label', /^Objection/);
  await crux.takePicture('typing-premises');
});

test('a list from a word processor becomes a branch in one step and goes in one undo', async ({ crux }) => {
  await start(crux, 'Ports are risky');
  await putOnClipboard(crux, {
    text: 'Owners watch\nThey see ships\nTrade pays',
    html: '<ul><li>because owners watch<ul><li>but courts forbid it<script>evil()</script></li></ul></li><li onclick="evil()">However, trade pays</li></ul>',
  });
  await crux.press('Control+v');
  await expect(crux.cards()).toHaveCount(4);
  await expect(crux.page.getByText('Pasted 3 claims at “Ports are risky”.').first()).toBeVisible();
  await expect(crux.cardNamed('owners watch')).toHaveAttribute('aria-label', /^Reason/);
  await expect(crux.cardNamed('courts forbid it')).toHaveAttribute('aria-label', /^Objection/);
  await expect(crux.cardNamed('trade pays')).toHaveAttribute('aria-label', /^Objection/);
  await crux.focusIsInPage();
  await crux.takePicture('typing-pasted');
  await crux.undo();
  await expect(crux.cards()).toHaveCount(1);
});

test('an outline pasted into the first, empty claim of a map becomes the whole map', async ({ crux }) => {
  await crux.press('Control+n');
  await crux.mapIsOpen();
  await expect(crux.openEditor()).toBeFocused();
  await putOnClipboard(crux, { text: 'Ports are risky\n+ owners watch\n- trade pays', html: '' });
  await crux.press('Control+v');
  await expect(crux.cards()).toHaveCount(3);
  await crux.press('Home');
  await crux.isReached('Ports are risky');
});

test('words pasted into an empty claim stay words and are taken back by its own undo', async ({ crux }) => {
  await crux.press('Control+n');
  await crux.mapIsOpen();
  await expect(crux.openEditor()).toBeFocused();
  await putOnClipboard(crux, { text: 'Ports are risky', html: '<p>Ports are <b>risky</b></p>' });
  await crux.press('Control+v');
  await expect(crux.openEditor()).toHaveValue('Ports are risky');
  await crux.press('Control+z');
  await expect(crux.openEditor()).toHaveValue('');
});

test('a branch is copied into another map with everything on it, cut, and duplicated', async ({ crux }) => {
  await start(crux, 'Ports are risky');
  await putOnClipboard(crux, {
    text: '- because:\n  * owners watch\n  * ships call\n    * Source: Port log [A2]: “two calls”\n    - but rarely',
    html: '',
  });
  await crux.press('Control+Shift+v');
  await expect(crux.cards()).toHaveCount(4);
  await crux.select('ships call');
  await crux.press('Control+c');
  await expect(crux.page.getByText('Copied 2 claims.').first()).toBeVisible();
  await start(crux, 'Ships are safe');
  await crux.press('Control+v');
  await expect(crux.cards()).toHaveCount(3);
  await expect(crux.cardNamed('ships call')).toHaveAttribute('aria-label', /^Reason.*A2/s);
  await crux.select('ships call');
  await crux.press('Control+d');
  await expect(crux.cards()).toHaveCount(5);
  await crux.press('Control+x');
  await expect(crux.cards()).toHaveCount(3);
  await crux.focusIsInPage();
});

test('five megabytes of text are refused in words and change nothing', async ({ crux }) => {
  await start(crux, 'Ports are risky');
  await putOnClipboard(crux, { text: 'word '.repeat(1_000_000), html: '' });
  await crux.press('Control+v');
  await expect(
    crux.page.getByText(/The text was not pasted: it is longer than 2,000,000 characters/).first(),
  ).toBeVisible();
  await expect(crux.cards()).toHaveCount(1);
  await crux.focusIsInPage();
});

test('a claim is split where it says because, and a duplicate is made the same as its original', async ({ crux }) => {
  await start(crux, 'Ports are risky');
  await crux.press('s');
  await crux.write('Owners watch because the law binds them');
  await crux.press('t');
  await expect(crux.cards()).toHaveCount(3);
  await expect(crux.cardNamed('The law binds them')).toHaveAttribute('aria-label', /^Reason/);
  await crux.press('Home', 'o');
  await crux.write('They are bound by law');
  await crux.press('=');
  await expect(crux.page.getByRole('combobox', { name: 'Find a claim' })).toBeFocused();
  await crux.page.keyboard.insertText('binds');
  await expect(crux.page.getByRole('option')).toHaveCount(1);
  await crux.takePicture('typing-same-as');
  await crux.press('Enter');
  await expect(crux.page.getByRole('combobox', { name: 'Find a claim' })).toHaveCount(0);
  await expect(crux.page.getByText(/2 claims are one now/).first()).toBeVisible();
  await expect(crux.cardNamed('They are bound by law')).toHaveCount(0);
  await crux.focusIsInPage();
  await crux.undo();
  await expect(crux.cardNamed('They are bound by law')).toBeVisible();
});

test('selected claims that say the same become one', async ({ crux }) => {
  await start(crux, 'Ports are risky');
  await putOnClipboard(crux, { text: '+ owners watch\n  + law\n+ owners look on\n  - courts', html: '' });
  await crux.press('Control+v');
  await crux.select('owners watch');
  await crux.cardNamed('owners look on').click({ modifiers: ['Shift'], position: { x: 8, y: 8 } });
  await crux.press('Shift+M');
  await expect(crux.page.getByText(/2 claims are one now/).first()).toBeVisible();
  await expect(crux.cardNamed('owners look on')).toHaveCount(0);
  await expect(crux.cardNamed('courts')).toBeVisible();
});

test('Copy and Paste of the native menu mean claims on the map and words in a text', async ({ crux }) => {
  await start(crux, 'Ports are risky');
  await crux.press('s');
  await crux.write('owners watch');
  const choose = (role: 'copy' | 'paste'): Promise<void> =>
    crux.electron.evaluate(({ BrowserWindow }, verb) => {
      BrowserWindow.getAllWindows()[0]?.webContents[verb]();
    }, role);
  await choose('copy');
  await expect(crux.page.getByText('Copied 1 claim.').first()).toBeVisible();
  await crux.press('Home');
  await choose('paste');
  await expect(crux.cards()).toHaveCount(3);
  await crux.press('F2', 'Control+a');
  await putOnClipboard(crux, { text: 'plain words', html: '' });
  await choose('paste');
  await expect(crux.openEditor()).toHaveValue('plain words');
  await crux.press('Enter');
  await expect(crux.cards()).toHaveCount(3);
});
