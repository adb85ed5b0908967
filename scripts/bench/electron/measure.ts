import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { drag, type Motion, p95, pan, pressKey, scroll, settledKib, typeInto, typeWords } from './gestures';
import { addBenchScheme, addProbe, ask, type BenchPlan, nextSight, openBenchSession, openPage, pause } from './windows';

/** Pairs of what was measured and what it is compared with. */
export type Pairs = Readonly<Record<string, readonly (readonly [measured: number, baseline: number])[]>>;

const plan = JSON.parse(process.env['CRUX_BENCH'] ?? '{}') as BenchPlan;
const rounds = 5;

function tell(result: unknown): void {
  process.stdout.write(`@${JSON.stringify(result)}\n`);
}

function startCrux(): void {
  // Known to every version, though to no types: Electron's own starter calls it.
  (app as unknown as { setAppPath(folder: string): void }).setAppPath(plan.root);
  createRequire(__filename)(path.join(plan.root, 'dist', 'main.cjs'));
}

/** The least that a program of Electron does before its user sees something. */
async function startBlank(): Promise<void> {
  // The same graphics as the app chooses.
  if (!existsSync('/dev/dri')) app.disableHardwareAcceleration();
  await app.whenReady();
  const seen = nextSight();
  void openPage(openBenchSession(plan), 'blank', null, { x: 0, y: 0, width: 1440, height: 900 });
  tell((await seen).at);
  app.exit(0);
}

async function openedCrux(): Promise<BrowserWindow> {
  const seen = nextSight();
  await app.whenReady();
  addProbe(session.defaultSession, plan.probe);
  await seen;
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('The app has no window.');
  await pause(1500);
  return window;
}

async function reload(window: BrowserWindow): Promise<number> {
  window.show();
  await pause(300);
  const seen = nextSight(window.webContents);
  window.webContents.reload();
  const { sinceNavigationMs } = await seen;
  await pause(700);
  return sinceNavigationMs;
}

async function measureOpening(crux: BrowserWindow): Promise<Pairs> {
  const page = await openPage(openBenchSession(plan), 'empty-flow', null, crux.getContentBounds());
  const first: [number, number][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    crux.hide();
    const baseline = await reload(page);
    page.hide();
    const measured = await reload(crux);
    if (round > 0) first.push([measured, baseline]);
  }
  page.destroy();
  return { open: first };
}

/** Both in processes of their own that have shown nothing else. */
async function measureMemory(crux: BrowserWindow): Promise<Pairs> {
  const measuredKib = await settledKib(crux);
  const page = await openPage(openBenchSession(plan), 'empty-flow', 'furnished', crux.getContentBounds());
  await pause(1500);
  const baselineKib = await settledKib(page);
  page.destroy();
  return { memory: [[measuredKib / 1024, baselineKib / 1024]] };
}

async function measureEditing(crux: BrowserWindow): Promise<Pairs> {
  const add: [number, number][] = [];
  const typing: [number, number][] = [];
  pressKey(crux, 'Home');
  await pause(800);
  for (let round = 0; round < rounds * 3; round += 1) {
    const baseline = await ask(crux, 'twoFrames');
    const measured = await ask(crux, 'addReason');
    await pause(200);
    // Leaving a card without words takes it away again.
    pressKey(crux, 'Escape');
    await pause(400);
    pressKey(crux, 'Home');
    await pause(200);
    if (round > 1) add.push([measured, baseline]);
  }
  for (let round = 0; round < rounds; round += 1) {
    await ask(crux, 'openBareField');
    const baseline = await typeInto(crux, 40);
    await ask(crux, 'closeBareField');
    pressKey(crux, 'F2');
    await pause(300);
    if (!(await ask(crux, 'isEditing'))) throw new Error('The editor of the card did not open.');
    const measured = await typeInto(crux, 40);
    pressKey(crux, 'Escape');
    await pause(300);
    typing.push([measured, baseline]);
  }
  return { add, typing };
}

async function measurePalette(crux: BrowserWindow): Promise<Pairs> {
  const opened: [number, number][] = [];
  pressKey(crux, 'Home');
  await pause(500);
  for (let round = 0; round < rounds * 3; round += 1) {
    const baseline = (await ask(crux, 'twoFrames')) / 2;
    const measured = await ask(crux, 'openPalette');
    await pause(300);
    pressKey(crux, 'Escape');
    await pause(400);
    if (round > 1) opened.push([measured, baseline]);
  }
  return { palette: opened };
}

/**
 * Words that stand in many claims, typed at the pace of a hand that rests now and then, so that marks are drawn between the keys too.
 * A key counts where another number of hits than before is to be shown after it.
 */
async function measureFinding(crux: BrowserWindow): Promise<Pairs> {
  const finding: [number, number][] = [];
  pressKey(crux, 'Home');
  await pause(800);
  pressKey(crux, 'F', ['control']);
  await pause(800);
  if (!(await ask(crux, 'isFinding'))) throw new Error('The bar that finds did not open.');
  for (let round = 0; round < rounds; round += 1) {
    const baseline = (await ask(crux, 'twoFrames')) / 2;
    const times: number[] = [];
    for (const { words, counts } of plan.finds ?? []) {
      await ask(crux, 'takeCounts');
      await typeWords(crux, words);
      const seen = new Map((await ask(crux, 'takeCounts')).map(count => [count.words, count]));
      for (const [place, expected] of counts.entries()) {
        if (expected === counts[place - 1]) continue;
        const typed = words.slice(0, place + 1);
        const shown = seen.get(typed);
        // A count that comes too late may be that of a later key.
        if (shown === undefined || !counts.includes(shown.count, place)) {
          throw new Error(`"${typed}" is there ${String(expected)} times; the bar says ${JSON.stringify(shown)}.`);
        }
        times.push(shown.afterMs);
      }
      pressKey(crux, 'A', ['control']);
      pressKey(crux, 'Backspace');
      await pause(500);
    }
    finding.push([p95(times), baseline]);
  }
  return { find: finding };
}

async function measureMotion(crux: BrowserWindow, act: typeof pan, name: string, page: string): Promise<Pairs> {
  const scene = { ...(await ask(crux, 'scene')), list: await ask(crux, 'list'), claims: plan.claims };
  const other = await openPage(openBenchSession(plan), page, scene, crux.getContentBounds());
  const cpu: [number, number][] = [];
  const frame: [number, number][] = [];
  const run = async (window: BrowserWindow): Promise<Motion> => {
    window.show();
    await pause(300);
    const motion = await act(window);
    window.hide();
    return motion;
  };
  crux.hide();
  for (let round = 0; round < rounds; round += 1) {
    const baseline = await run(other);
    const measured = await run(crux);
    cpu.push([measured.cpuPerFrameMs, baseline.cpuPerFrameMs]);
    frame.push([measured.p95FrameMs, baseline.p95FrameMs]);
  }
  crux.show();
  other.destroy();
  return { [`${name} cpu`]: cpu, [`${name} frame`]: frame };
}

async function measure(): Promise<void> {
  switch (plan.task) {
    case 'start-blank':
      await startBlank();
      return;
    case 'start-app': {
      const seen = nextSight();
      await app.whenReady();
      addProbe(session.defaultSession, plan.probe);
      tell((await seen).at);
      // Long enough for the thumbnails to be drawn and kept, as they are whenever the app was used before.
      await pause(1500);
      break;
    }
    case 'open':
      tell(await measureOpening(await openedCrux()));
      break;
    case 'memory':
      tell(await measureMemory(await openedCrux()));
      break;
    case 'edit':
      tell(await measureEditing(await openedCrux()));
      break;
    case 'palette':
      tell(await measurePalette(await openedCrux()));
      break;
    case 'find':
      tell(await measureFinding(await openedCrux()));
      break;
    case 'drag':
      tell(await measureMotion(await openedCrux(), drag, 'drag', 'flow-cards'));
      break;
    case 'outline':
      tell(await measureMotion(await openedCrux(), scroll, 'scroll', 'plain-list'));
      break;
    case 'pan':
      tell(await measureMotion(await openedCrux(), pan, 'pan', 'raw-floor'));
      break;
  }
  // In order, so that the library is closed before its folder is used again.
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  app.quit();
}

addBenchScheme();
if (plan.task !== 'start-blank') startCrux();
measure().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  app.exit(1);
});
