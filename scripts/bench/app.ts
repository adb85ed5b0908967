import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openLibrary } from '../../db/library';
import { type ArgumentMap, contentsOf } from '../../model/argument-map';
import type { ClaimId, MapId } from '../../model/ids';
import { layOut } from '../../model/layout/lay-out';
import { measureText } from '../../model/layout/measure-text';
import { pictureAspect } from '../../model/picture/map-picture';
import { generateMap } from '../../model/testing/generate-map';
import { buildStale } from '../build.mjs';
import { root } from '../node24.mjs';
import { openDisplay } from '../with-display.mjs';
import { buildMeasuringApp } from './app-pages';
import type { Pairs } from './electron/measure';
import type { BenchPlan } from './electron/windows';
import type { Row } from './row';
import { rowOf, runTask } from './run-task';

const starts = 5;
/** About where the middle of the app's canvas is, in CSS pixels. */
const middle = { x: 570, y: 400 };

/** A viewport at this zoom with the contention, or a card near the middle of the map, in the middle of the canvas. */
function viewportAt(
  map: ArgumentMap,
  zoom: number,
  what: 'contention' | 'middle',
): { readonly x: number; readonly y: number; readonly zoom: number } {
  const layout = layOut({
    map,
    direction: map.map.direction,
    folded: new Set<ClaimId>(),
    drafts: new Map(),
    measure: measureText,
    aspect: pictureAspect,
    branchOf: null,
  });
  const distance = ({ x, y }: { readonly x: number; readonly y: number }): number =>
    Math.hypot(x - layout.width / 2, y - layout.height / 2);
  const [nearest] = [...layout.cards].sort((a, b) => distance(a) - distance(b));
  const card = what === 'middle' ? nearest : layout.cards.find(({ kind }) => kind === 'contention');
  return { x: middle.x - (card?.x ?? 0) * zoom, y: middle.y - (card?.y ?? 0) * zoom, zoom };
}

const zooms = [1, 0.5, 0.36] as const;

interface Library {
  readonly dataDir: string;
  readonly folded: MapId;
  /** Unfolded, with its contention in view. */
  readonly edited: MapId;
  /** The same map unfolded, to be looked at from each distance. */
  readonly unfolded: readonly { readonly zoom: number; readonly id: MapId }[];
}

async function makeLibrary(folder: string, claims: number): Promise<Library> {
  const dataDir = path.join(folder, `data-${claims}`);
  const map = generateMap({ claims });
  const library = openLibrary(dataDir);
  const { handlers } = library;
  const add = async (): Promise<MapId> => (await handlers.importMap(contentsOf(map), 'bench')).id;
  const folded = await add();
  const edited = await add();
  await handlers.saveFolded(edited, []);
  await handlers.saveView(edited, { viewport: viewportAt(map, 1, 'contention') });
  const unfolded: { zoom: number; id: MapId }[] = [];
  for (const zoom of zooms) {
    const id = await add();
    await handlers.saveFolded(id, []);
    await handlers.saveView(id, { viewport: viewportAt(map, zoom, 'middle'), isInspectorOpen: true });
    unfolded.push({ zoom, id });
  }
  library.close();
  return { dataDir, folded, edited, unfolded };
}

async function startRow(library: Library, environment: NodeJS.ProcessEnv): Promise<Row> {
  const pairs: [number, number][] = [];
  const timeOf = async (task: BenchPlan['task'], dataDir: string): Promise<number> => {
    const { result, startedAt } = await runTask({ task, claims: 0 }, ['--data-dir', dataDir], environment);
    return (result as number) - startedAt;
  };
  for (let round = 0; round <= starts; round += 1) {
    const baseline = await timeOf('start-blank', `${library.dataDir}-blank`);
    const measured = await timeOf('start-app', library.dataDir);
    // The first start fills the caches of the system.
    if (round > 0) pairs.push([measured, baseline]);
  }
  return rowOf(pairs, {
    what: 'start of the app to its library',
    claims: 0,
    baseline: 'an empty Electron window',
    budget: 1.5,
    isEnforced: true,
  });
}

async function rowsAt(library: Library, claims: number, environment: NodeJS.ProcessEnv): Promise<readonly Row[]> {
  const isLarge = claims > 1000;
  const measureMap = async (task: BenchPlan['task'], id: MapId): Promise<Pairs> => {
    const parameters = ['--data-dir', library.dataDir, '--map', id];
    return (await runTask({ task, claims }, parameters, environment)).result as Pairs;
  };
  const opened = await measureMap('open', library.folded);
  const memory: (readonly [number, number])[] = [];
  for (let round = 0; round < 3; round += 1) {
    memory.push(...((await measureMap('memory', library.folded))['memory'] ?? []));
  }
  const edited = await measureMap('edit', library.edited);
  const [atFull] = library.unfolded;
  const dragged = atFull === undefined ? {} : await measureMap('drag', atFull.id);
  const row = { claims, isEnforced: true };
  const measured: Row[] = [
    rowOf(opened['open'], {
      ...row,
      what: 'open to first paint',
      baseline: 'empty React Flow page',
      budget: isLarge ? 8 : 5,
    }),
    rowOf(memory, {
      ...row,
      what: 'renderer memory (MiB)',
      baseline: 'React Flow page with background and controls',
      budget: isLarge ? 1.8 : 1.3,
    }),
    rowOf(edited['add'], {
      ...row,
      what: 'add a reason: command to pixels',
      baseline: 'two empty frames',
      budget: isLarge ? 4 : 2,
    }),
    rowOf(edited['typing'], {
      ...row,
      what: 'typing: key to pixels, p95',
      baseline: 'a bare textarea on the same page',
      budget: 2,
    }),
    rowOf(dragged['drag cpu'], {
      ...row,
      isEnforced: false,
      what: 'drag a card, CPU per frame',
      baseline: 'React Flow alone with only visible cards',
      budget: 1.1,
    }),
  ];
  for (const { zoom, id } of library.unfolded) {
    const pairs = await measureMap('pan', id);
    const what = `pan at ${Math.round(zoom * 100)} %`;
    const floor = { ...row, isEnforced: false, baseline: 'raw floor' };
    measured.push(
      rowOf(pairs['pan cpu'], { ...floor, what: `${what}, CPU per frame`, budget: 1.4 }),
      rowOf(pairs['pan frame'], { ...floor, what: `${what}, p95 frame`, budget: 1.5 }),
    );
  }
  return measured;
}

export async function rows(sizes: readonly number[] = [1000]): Promise<readonly Row[]> {
  await buildStale();
  await buildMeasuringApp();
  const folder = mkdtempSync(path.join(root, '.cache', 'bench', 'app-'));
  const { environment, close } = await openDisplay();
  try {
    const measured: Row[] = [];
    for (const claims of sizes) {
      const library = await makeLibrary(folder, claims);
      if (measured.length === 0) measured.push(await startRow(library, environment));
      measured.push(...(await rowsAt(library, claims, environment)));
    }
    return measured;
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
