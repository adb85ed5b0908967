import { readFileSync } from 'node:fs';
import { app, type BrowserWindow } from 'electron';
import { ask, pause } from './windows';

const frameMs = 1000 / 60;

/** Processor time of the app and its windows, in milliseconds. */
function processorMs(): number {
  return app.getAppMetrics().reduce((sum, { pid }) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      // User and system time in clock ticks of 10 ms.
      return sum + (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return sum;
    }
  }, 0);
}

export interface Motion {
  readonly cpuPerFrameMs: number;
  readonly p95FrameMs: number;
}

export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

async function watch(window: BrowserWindow, act: () => Promise<void>): Promise<Motion> {
  await pause(300);
  await ask(window, 'beginFrames');
  const before = processorMs();
  await act();
  const spent = processorMs() - before;
  const frames = await ask(window, 'endFrames');
  return { cpuPerFrameMs: spent / Math.max(frames.length, 1), p95FrameMs: p95(frames) };
}

/** Events come at the pace of the screen whether or not the page keeps up, as from a hand. */
async function repeatPaced(count: number, act: (place: number) => void): Promise<void> {
  const start = performance.now();
  for (let place = 0; place < count; place += 1) {
    act(place);
    await pause(Math.max(0, start + (place + 1) * frameMs - performance.now()));
  }
}

const panSteps = 120;
const panPx = 24;

/** There and back, far enough for new cards to come into view. */
export async function pan(window: BrowserWindow): Promise<Motion> {
  const { canvas } = await ask(window, 'scene');
  const at = { x: Math.round(canvas.x + canvas.width / 2), y: Math.round(canvas.y + canvas.height / 2) };
  return watch(window, () =>
    repeatPaced(panSteps, place => {
      const way = place < panSteps / 2 ? -1 : 1;
      window.webContents.sendInputEvent({
        type: 'mouseWheel',
        ...at,
        deltaX: way * panPx,
        deltaY: (way * panPx) / 3,
        hasPreciseScrollingDeltas: true,
        canScroll: true,
      });
    }),
  );
}

const scrollPx = 60;

/** Down a list and up again, faster than one reads. */
export async function scroll(window: BrowserWindow): Promise<Motion> {
  const list = await ask(window, 'list');
  const at = { x: Math.round(list.x + list.width / 2), y: Math.round(list.y + list.height / 2) };
  return watch(window, () =>
    repeatPaced(panSteps, place => {
      const deltaY = place < panSteps / 2 ? -scrollPx : scrollPx;
      window.webContents.sendInputEvent({
        type: 'mouseWheel',
        ...at,
        deltaX: 0,
        deltaY,
        hasPreciseScrollingDeltas: true,
        canScroll: true,
      });
    }),
  );
}

export async function drag(window: BrowserWindow): Promise<Motion> {
  const { card } = await ask(window, 'scene');
  const at = { x: Math.round(card.x), y: Math.round(card.y) };
  const send = (type: 'mouseDown' | 'mouseMove' | 'mouseUp', place: number): void => {
    const x = at.x + Math.round(150 * Math.sin(place / 15));
    const y = at.y + Math.round(90 * Math.sin(place / 11));
    const modifiers: 'leftbuttondown'[] = type === 'mouseMove' ? ['leftbuttondown'] : [];
    window.webContents.sendInputEvent({ type, x, y, button: 'left', clickCount: 1, modifiers });
  };
  const motion = await watch(window, async () => {
    send('mouseDown', 0);
    await repeatPaced(panSteps, place => {
      send('mouseMove', place + 1);
    });
  });
  // Taken back before it is let go, so that the map stays as it was.
  pressKey(window, 'Escape');
  await pause(50);
  send('mouseUp', 0);
  await pause(100);
  return motion;
}

export function pressKey(window: BrowserWindow, keyCode: string, modifiers: ('control' | 'shift')[] = []): void {
  window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
  window.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
}

function typeKey(window: BrowserWindow, keyCode: string): void {
  window.webContents.sendInputEvent({ type: 'keyDown', keyCode });
  window.webContents.sendInputEvent({ type: 'char', keyCode });
  window.webContents.sendInputEvent({ type: 'keyUp', keyCode });
}

const words = 'the port is safe when it rains ';

/** How long each key takes to be seen. */
export async function typeInto(window: BrowserWindow, keys: number): Promise<number> {
  await ask(window, 'takeLatencies');
  for (let place = 0; place < keys; place += 1) {
    typeKey(window, words[place % words.length] ?? 'x');
    await pause(45 + Math.random() * 20);
  }
  await pause(100);
  return p95(await ask(window, 'takeLatencies'));
}

/** At the pace of a hand that rests before every fourth key. */
export async function typeWords(window: BrowserWindow, typed: string): Promise<void> {
  for (const [place, key] of [...typed].entries()) {
    if (place % 4 === 3) await pause(80 + Math.random() * 200);
    typeKey(window, key);
    await pause(45 + Math.random() * 20);
  }
  await pause(400);
}

/** Resident memory of the window's own process, in KiB, without what only waits to be collected. */
export async function settledKib(window: BrowserWindow): Promise<number> {
  const { debugger: inspector } = window.webContents;
  inspector.attach('1.3');
  await inspector.sendCommand('HeapProfiler.collectGarbage');
  inspector.detach();
  await pause(300);
  const text = readFileSync(`/proc/${window.webContents.getOSProcessId()}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(text)?.[1] ?? 0);
}
