import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openLibrary } from '../../db/library';
import { contentsOf } from '../../model/argument-map';
import { generateMap } from '../../model/testing/generate-map';
import { buildStale } from '../build.mjs';
import { root } from '../node24.mjs';
import { openDisplay } from '../with-display.mjs';
import { buildMeasuringApp } from './app-pages';
import type { Pairs } from './electron/measure';
import type { Row } from './row';
import { rowOf, runTask } from './run-task';

/** Always the size that the budget names: a list that draws only what is seen must not mind. */
const claims = 10_000;

/** The outline of a large map, every row unfolded, against a plain list of its claims drawn by the same library. */
export async function rows(): Promise<readonly Row[]> {
  await buildStale();
  await buildMeasuringApp();
  const folder = mkdtempSync(path.join(root, '.cache', 'bench', 'outline-'));
  const { environment, close } = await openDisplay();
  try {
    const library = openLibrary(folder);
    const { id } = await library.handlers.importMap(contentsOf(generateMap({ claims })), 'bench');
    await library.handlers.saveFolded(id, []);
    await library.handlers.saveView(id, { viewport: null, leftPanel: 'outline', isInspectorOpen: false });
    library.close();
    const { result } = await runTask({ task: 'outline', claims }, ['--data-dir', folder, '--map', id], environment);
    const pairs = result as Pairs;
    const row = { claims, baseline: 'a plain virtual list', budget: 1.5 };
    return [
      rowOf(pairs['scroll cpu'], { ...row, what: 'scroll the outline, CPU per frame', isEnforced: true }),
      rowOf(pairs['scroll frame'], { ...row, what: 'scroll the outline, p95 frame', isEnforced: true }),
    ];
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
