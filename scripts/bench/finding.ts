import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openLibrary } from '../../db/library';
import { contentsOf } from '../../model/argument-map';
import type { Json } from '../../model/json';
import { generateMap } from '../../model/testing/generate-map';
import { buildStale } from '../build.mjs';
import { root } from '../node24.mjs';
import { openDisplay } from '../with-display.mjs';
import { buildMeasuringApp } from './app-pages';
import type { Pairs } from './electron/measure';
import type { Row } from './row';
import { rowOf, runTask } from './run-task';

/** Always the size that the budget names. */
const claims = 10_000;

/** As a large map opens, and with every branch unfolded and in view. */
const sights: readonly (readonly [what: string, view: Json | null])[] = [
  ['find: key to pixels, p95', null],
  ['find in all unfolded: key to pixels, p95', { folded: [], viewport: null }],
];

/** How soon a typed key is seen. Finding, counting and marking wait until the hand rests, and are not in this time. */
export async function rows(): Promise<readonly Row[]> {
  await buildStale();
  await buildMeasuringApp();
  const folder = mkdtempSync(path.join(root, '.cache', 'bench', 'finding-'));
  const { environment, close } = await openDisplay();
  try {
    const measured: Row[] = [];
    const library = openLibrary(folder);
    const { handlers } = library;
    const opened = [];
    for (const [what, view] of sights) {
      const { id } = await handlers.importMap(contentsOf(generateMap({ claims })), 'bench');
      if (view !== null) await handlers.saveView(id, view);
      opened.push({ what, id });
    }
    library.close();
    for (const { what, id } of opened) {
      const { result } = await runTask({ task: 'find', claims }, ['--data-dir', folder, '--map', id], environment);
      const row = { what, claims, baseline: 'an empty frame', budget: 3, isEnforced: true };
      measured.push(rowOf((result as Pairs)['find'], row));
    }
    return measured;
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
