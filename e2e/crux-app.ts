import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, _electron, expect, type Locator, type Page } from '@playwright/test';
import { electronParameters } from '../scripts/electron-parameters.mjs';
import { root } from '../scripts/node24.mjs';

export interface StartOptions {
  readonly dataDir: string;
  /** The app's own parameters beside --data-dir, which goes where an XDG_DATA_HOME in `environment` says the same. */
  readonly parameters?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** A packaged app instead of the one in the project's folder. */
  readonly executable?: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

function boxOrThrow(box: Box | null): Box {
  if (box === null) throw new Error('The card is not to be seen.');
  return box;
}

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** The real app, spoken to in the words of its user. */
export class CruxApp {
  /** What main wrote to its standard error; a test that ends well has left nothing but Chromium's own chatter there. */
  readonly log: string[] = [];
  /** What went wrong in a window. */
  readonly pageErrors: string[] = [];
  /** It was quit or killed. */
  isOver = false;

  private constructor(
    readonly electron: ElectronApplication,
    readonly page: Page,
    readonly dataDir: string,
  ) {}

  static async start({ dataDir, parameters = [], environment = {}, executable }: StartOptions): Promise<CruxApp> {
    mkdirSync(dataDir, { recursive: true });
    const folder = environment['XDG_DATA_HOME'] ? [] : ['--data-dir', dataDir];
    const own = ['--disable-gpu', ...folder, ...parameters];
    const electron = await _electron.launch({
      executablePath: executable ?? process.env['CRUX_ELECTRON'] ?? '',
      args: executable === undefined ? electronParameters(root, own) : [...(isRoot ? ['--no-sandbox'] : []), ...own],
      // The tests read English; what speaks another language says so.
      env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8', ...environment },
      timeout: 60_000,
    });
    const log: string[] = [];
    electron.process().stderr?.on('data', chunk => log.push(String(chunk)));
    const page = await electron.firstWindow();
    const app = new CruxApp(electron, page, dataDir);
    app.log.push(...log);
    electron.process().stderr?.on('data', chunk => app.log.push(String(chunk)));
    app.watch(page);
    electron.on('window', window => {
      app.watch(window);
    });
    await page.waitForLoadState('domcontentloaded');
    // Cards would still be gliding while a test clicks them.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    return app;
  }

  private watch(page: Page): void {
    page.on('pageerror', error => this.pageErrors.push(String(error)));
    page.on('console', line => {
      if (line.type() === 'error') this.pageErrors.push(line.text());
    });
  }

  // ---- library screen

  async newMap(): Promise<void> {
    await this.page.getByRole('button', { name: 'New map' }).first().click();
    await this.mapIsOpen();
  }

  async openSample(): Promise<void> {
    await this.clickMenuItem('file.sample');
    await this.mapIsOpen();
  }

  mapCard(title: string): Locator {
    return this.page.getByTestId('map-card').filter({ hasText: title });
  }

  /** The library lists the newest edit first. */
  newestMapCard(): Locator {
    return this.page.getByTestId('map-card').first();
  }

  async openNewestMap(): Promise<void> {
    await this.newestMapCard().getByRole('button').first().dblclick();
    await this.mapIsOpen();
  }

  async openMap(title: string): Promise<void> {
    await this.mapCard(title).getByRole('button').first().dblclick();
    await this.mapIsOpen();
  }

  async showLibrary(): Promise<void> {
    await this.clickMenuItem('file.library');
    await expect(this.page.getByRole('button', { name: 'New map' }).first()).toBeVisible();
  }

  async mapIsOpen(): Promise<void> {
    await expect(this.page.locator('[data-pane="canvas"]')).toBeVisible();
    await expect(this.page.getByRole('status').first()).toBeVisible();
  }

  /** Chooses from the menu of a map on the library screen. */
  async chooseForMap(title: string, entry: string): Promise<void> {
    const card = this.mapCard(title).last();
    await card.hover();
    await card.getByRole('button', { name: /^What to do with/ }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  async makeBackup(): Promise<void> {
    await this.clickMenuItem('file.backups');
    await this.page.getByRole('button', { name: 'Make a backup now' }).click();
    await expect(this.page.getByText(/^Backup made/).first()).toBeVisible();
    await this.page.keyboard.press('Escape');
  }

  // ---- keys

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types into the editor that is open and closes it with Enter. */
  async write(text: string): Promise<void> {
    await expect(this.openEditor()).toBeFocused();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    await expect(this.openEditor()).toHaveCount(0);
    await this.focusIsInPage();
  }

  /** A new map begins with its contention. */
  async writeContention(text: string): Promise<void> {
    if ((await this.openEditor().count()) === 0) await this.press('Home', 'F2');
    await this.write(text);
  }

  openEditor(): Locator {
    return this.page.locator('[data-pane="canvas"] textarea');
  }

  /** A command leaves the focus on something: a keyboard user must never be thrown back to the top of the window. */
  async focusIsInPage(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? 'NONE'))
      .not.toMatch(/BODY|NONE/);
  }

  // ---- the map

  cards(): Locator {
    return this.page.getByTestId('claim-card');
  }

  chips(): Locator {
    return this.page.getByTestId('inference-chip');
  }

  cardNamed(text: string): Locator {
    return this.cards()
      .filter({ hasText: squeeze(text) })
      .first();
  }

  /** The card is selected, as the keyboard's next command will find it. */
  async isReached(text: string, timeout = 15_000): Promise<void> {
    await expect(this.cardNamed(text)).toHaveAttribute('aria-current', 'true', { timeout });
  }

  inspector(): Locator {
    return this.page.locator('[data-pane="inspector"]');
  }

  async select(text: string): Promise<void> {
    // The map may still be on its way to make room: a click that met another card is made again.
    await expect(async () => {
      await this.cardNamed(text).click({ position: { x: 8, y: 8 } });
      await this.isReached(text, 1000);
    }).toPass();
  }

  /** Clicks a verb in the bar beside what is selected, or in its menu of further ones. */
  async clickBeside(verb: string): Promise<void> {
    const bar = this.page
      .getByRole('toolbar', { name: 'What can be done here' })
      .or(this.page.locator('.selection-bar'));
    const button = bar.getByRole('button', { name: new RegExp(`(^|: )${verb}$`) });
    if ((await button.count()) > 0) {
      await button.first().click();
      return;
    }
    await bar.getByRole('button').last().click();
    await this.page.getByRole('menuitem', { name: verb }).first().click();
  }

  /** Where a card lies in the window. */
  async boxOf(text: string): Promise<Box> {
    return boxOrThrow(await this.cardNamed(text).boundingBox());
  }

  async boxOfFirstCard(): Promise<Box> {
    return boxOrThrow(await this.cards().first().boundingBox());
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** The texts of all claims as they stand on the screen, in no order. */
  async texts(): Promise<string[]> {
    const names = await this.cards().evaluateAll(cards => cards.map(card => card.getAttribute('aria-label') ?? ''));
    return names.toSorted((a, b) => a.localeCompare(b));
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  async canUndo(): Promise<boolean> {
    return (
      (await this.page.locator('.toolbar-verbs button[aria-label^="Undo"]:not([aria-disabled="true"])').count()) > 0
    );
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+z');
  }

  savedStatus(): Locator {
    return this.page
      .getByRole('status')
      .filter({ hasText: /Saved|Saving|Not saved/ })
      .first();
  }

  async isSaved(): Promise<void> {
    await expect(this.savedStatus()).toContainText(/^Saved/, { timeout: 20_000 });
  }

  // ---- the system around the window

  /** Clicks an entry of the native menu, by the id of its command, once it can be clicked: the menu follows the map a moment later. */
  async clickMenuItem(id: string): Promise<void> {
    await expect.poll(() => this.tryMenuItem(id), { intervals: [60] }).not.toBeNull();
  }

  /** Says what was clicked, and null where nothing can be clicked now. */
  tryMenuItem(id: string): Promise<string | null> {
    return this.electron.evaluate(({ Menu, BrowserWindow }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (item === null || item === undefined || !item.enabled) return null;
      const [window] = BrowserWindow.getAllWindows();
      const click = item.click as (event: unknown, window: unknown, contents: unknown) => void;
      click.call(item, undefined, BrowserWindow.getFocusedWindow() ?? window, undefined);
      return item.label;
    }, id);
  }

  /** The next "save as" dialogs answer with this path, as if the user had chosen it. */
  async willSaveTo(file: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
  }

  async willOpenFiles(...files: readonly string[]): Promise<void> {
    await this.electron.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
      },
      [...files],
    );
  }

  /** Questions that the system asks are answered with the button of this place from now on. */
  async willAnswer(response: number): Promise<void> {
    await this.electron.evaluate(({ dialog }, button) => {
      dialog.showMessageBox = () => Promise.resolve({ response: button, checkboxChecked: false });
    }, response);
  }

  refusedRequests(): Promise<string[]> {
    return this.electron.evaluate(() => {
      const { cruxRefusedRequests } = globalThis as unknown as { cruxRefusedRequests?: readonly string[] };
      return [...(cruxRefusedRequests ?? [])];
    });
  }

  /** As the user closes the window: it may ask for time, or stay. */
  async closeWindow(): Promise<void> {
    await this.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
  }

  /** Ends the process that has the library open, as the system may do when memory runs out. */
  async killLibraryProcess(): Promise<void> {
    // One that was ended before may still stand in the file.
    await expect
      .poll(() => {
        try {
          const owner = readFileSync(path.join(this.dataDir, 'library.owner.json'), 'utf8');
          return process.kill((JSON.parse(owner) as { pid: number }).pid, 'SIGKILL');
        } catch {
          return false;
        }
      })
      .toBe(true);
  }

  /** Starts the app once more on the same library, as a double click on a file does. */
  startSecond(parameters: readonly string[]): Promise<number | null> {
    const own = ['--disable-gpu', '--data-dir', this.dataDir, ...parameters];
    const child = spawn(process.env['CRUX_ELECTRON'] ?? '', electronParameters(root, own), { stdio: 'ignore' });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
  }

  /** Ends as a user ends it; what was being saved is waited for. */
  async quit(): Promise<void> {
    await this.staysOffline();
    this.isOver = true;
    const child = this.electron.process();
    // An app that does not end would take the rest of the run with it.
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await this.electron.close();
    clearTimeout(timer);
    expect(child.signalCode, 'the app had to be ended by force').toBeNull();
  }

  /** Takes the app away without a word, as a power cut does. */
  async kill(): Promise<void> {
    const child = this.electron.process();
    const isGone = new Promise(resolve => child.once('exit', resolve));
    this.isOver = true;
    child.kill('SIGKILL');
    await isGone;
  }

  async staysOffline(): Promise<void> {
    expect(await this.refusedRequests(), 'requests that would have left the computer').toEqual([]);
  }

  /** Only where a folder is named: pictures of the screen for people to look at. */
  async takePicture(name: string): Promise<void> {
    const folder = process.env['CRUX_PICTURES'];
    if (folder === undefined) return;
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
}

/** Words may be broken over lines on a card; matching goes by words. */
function squeeze(text: string): RegExp {
  const words = text.split(/\s+/).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(words.join('\\s*'));
}
