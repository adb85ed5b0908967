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

/** From the key to the list of commands, over a map of each size. */
export async function rows(sizes: readonly number[] = [1000]): Promise<readonly Row[]> {
  await buildStale();
  await buildMeasuringApp();
  const folder = mkdtempSync(path.join(root, '.cache', 'bench', 'palette-'));
  const { environment, close } = await openDisplay();
  try {
    const measured: Row[] = [];
    for (const claims of sizes) {
      const dataDir = path.join(folder, String(claims));
      const library = openLibrary(dataDir);
      const { id } = await library.handlers.importMap(contentsOf(generateMap({ claims })), 'bench');
      library.close();
      const parameters = ['--data-dir', dataDir, '--map', id];
      const { palette } = (await runTask({ task: 'palette', claims }, parameters, environment)).result as Pairs;
      measured.push(
        rowOf(palette, {
          what: 'open the palette: key to pixels',
          claims,
          baseline: 'an empty frame',
          budget: 3,
          isEnforced: true,
        }),
      );
    }
    return measured;
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
