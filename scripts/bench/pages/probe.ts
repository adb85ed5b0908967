import { ipcRenderer } from 'electron';
import type { CountSeen, Probes } from '../electron/probes';

/** Runs beside each page that is measured, the app's and those it is compared with. All times are milliseconds. */

/** The cards of a map, the maps of the library, or what a page beside the app says of itself. */
const firstSight = '[data-testid="claim-card"], [data-testid="map-card"], [data-bench-ready]';

function nextFrame(): Promise<number> {
  return new Promise(resolve => {
    requestAnimationFrame(resolve);
  });
}

/** After the frame that is being made has been handed over. */
function painted(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        resolve();
      };
      channel.port2.postMessage(null);
    });
  });
}

function pause(delayMs: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, delayMs);
  });
}

async function tellFirstSight(): Promise<void> {
  while (document.querySelector(firstSight) === null) await nextFrame();
  await painted();
  const sinceNavigationMs = performance.now();
  ipcRenderer.send('bench-painted', { sinceNavigationMs, at: performance.timeOrigin + sinceNavigationMs });
}

function pressKey(key: string, held: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
}

const editor = '[data-pane="canvas"] textarea';
const latencies: number[] = [];
let frames: number[] = [];
let isCounting = false;

async function countFrames(): Promise<void> {
  isCounting = true;
  frames = [];
  let last = await nextFrame();
  // The other end is another call, which arrives between two frames.
  while (isStillCounting()) {
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
}

function isStillCounting(): boolean {
  return isCounting;
}

const counts: CountSeen[] = [];
/** Frames. */
const longestWait = 60;

function shownCount(): string {
  return document.querySelector('.find-count')?.textContent ?? '';
}

/** Asked before the app hears of the key. */
async function watchCount({ target, timeStamp }: Event): Promise<void> {
  if (!(target instanceof HTMLInputElement) || target.dataset['findField'] !== 'find') return;
  const [words, before] = [target.value, shownCount()];
  let waited = 0;
  do {
    await painted();
    waited += 1;
  } while (shownCount() === before && waited < longestWait);
  // "10,164 found" or "3 of 10,164".
  const count = Number(/\d[\d,]*(?=\D*$)/.exec(shownCount())?.[0].replaceAll(',', '') ?? 0);
  counts.push({ words, count, afterMs: performance.now() - timeStamp });
}

addEventListener('input', event => void watchCount(event), true);
addEventListener(
  'input',
  event => {
    void painted().then(() => latencies.push(performance.now() - event.timeStamp));
  },
  true,
);

const probes: Probes = {
  twoFrames: async () => {
    const start = await nextFrame();
    await nextFrame();
    return (await nextFrame()) - start;
  },
  addReason: async () => {
    await pause(Math.random() * 40);
    const start = performance.now();
    pressKey('s');
    do await nextFrame();
    while (document.querySelector(editor) === null);
    return (await nextFrame()) - start;
  },
  openPalette: async () => {
    await pause(Math.random() * 40);
    const start = performance.now();
    pressKey('k', { ctrlKey: true });
    do await nextFrame();
    while (document.querySelector('.palette [role="option"]') === null);
    return (await nextFrame()) - start;
  },
  isEditing: () => document.querySelector(editor) !== null,
  isFinding: () => document.activeElement?.matches('[data-find-field="find"]') === true,
  openBareField: () => {
    const field = document.createElement('textarea');
    field.id = 'bench-field';
    Object.assign(field.style, { position: 'fixed', top: '200px', left: '300px', zIndex: '9999' });
    document.body.append(field);
    field.focus();
    return null;
  },
  closeBareField: () => {
    document.getElementById('bench-field')?.remove();
    document.querySelector<HTMLElement>('[data-canvas-focus]')?.focus();
    return null;
  },
  takeLatencies: () => latencies.splice(0),
  takeCounts: () => counts.splice(0),
  beginFrames: () => {
    void countFrames();
    return null;
  },
  endFrames: () => {
    isCounting = false;
    return frames;
  },
  list: () => {
    const box = document
      .querySelector('[data-pane="outline"] [role="tree"], [data-bench-list]')
      ?.getBoundingClientRect();
    return { x: box?.x ?? 0, y: box?.y ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 };
  },
  scene: () => {
    const canvas = (document.querySelector('.react-flow') ?? document.getElementById('stage'))?.getBoundingClientRect();
    const plane = document.querySelector('.react-flow__viewport');
    const matrix = new DOMMatrix(plane === null ? undefined : getComputedStyle(plane).transform);
    const [width, height] = [canvas?.width ?? 0, canvas?.height ?? 0];
    const middle = { x: (canvas?.x ?? 0) + width / 2, y: (canvas?.y ?? 0) + height / 2 };
    const places = [...document.querySelectorAll('.card-claim')].map(card => {
      const box = card.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const distance = (place: { readonly x: number; readonly y: number }): number =>
      Math.hypot(place.x - middle.x, place.y - middle.y);
    const [card = middle] = places.sort((a, b) => distance(a) - distance(b));
    return {
      canvas: { x: canvas?.x ?? 0, y: canvas?.y ?? 0, width, height },
      viewport: { x: matrix.e, y: matrix.f, zoom: matrix.a },
      card,
      cards: document.querySelectorAll('.card').length,
    };
  },
};

ipcRenderer.on('bench-probe', (_event, id: number, name: keyof Probes) => {
  void Promise.resolve(probes[name]()).then(value => {
    ipcRenderer.send('bench-answer', id, value);
  });
});
void tellFirstSight();
