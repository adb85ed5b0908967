import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openLibrary } from '../../db/library';
import { type ArgumentMap, contentsOf } from '../../model/argument-map';
import { findInMap } from '../../model/find';
import { emptyQuery } from '../../model/find-query';
import { generateMap } from '../../model/testing/generate-map';
import { buildStale } from '../build.mjs';
import { root } from '../node24.mjs';
import { openDisplay } from '../with-display.mjs';
import { buildMeasuringApp } from './app-pages';
import type { Pairs } from './electron/measure';
import type { FindWords } from './electron/windows';
import type { Row } from './row';
import { rowOf, runTask } from './run-task';

/** Always the size that the budget names. */
const claims = 10_000;

/** As a large map opens, and with every branch unfolded and in view. */
const sights: readonly (readonly [what: string, isUnfolded: boolean])[] = [
  ['find: key to its count, p95', false],
  ['find in all unfolded: key to its count, p95', true],
];

const looked = ['regional freight', 'competition', 'tariff', 'strikes'];

function findsIn(map: ArgumentMap): readonly FindWords[] {
  return looked.map(words => ({
    words,
    counts: [...words].map((_, place) => findInMap(map, { ...emptyQuery, text: words.slice(0, place + 1) }).length),
  }));
}

/** How soon after a key the number of what its words find in the whole map is seen. Marks follow when the hand rests. */
export async function rows(): Promise<readonly Row[]> {
  await buildStale();
  await buildMeasuringApp();
  const folder = mkdtempSync(path.join(root, '.cache', 'bench', 'finding-'));
  const { environment, close } = await openDisplay();
  try {
    const measured: Row[] = [];
    const library = openLibrary(folder);
    const { handlers } = library;
    const map = generateMap({ claims });
    const finds = findsIn(map);
    const opened = [];
    for (const [what, isUnfolded] of sights) {
      const { id } = await handlers.importMap(contentsOf(map), 'bench');
      if (isUnfolded) await handlers.saveFolded(id, []);
      opened.push({ what, id });
    }
    library.close();
    for (const { what, id } of opened) {
      const { result } = await runTask(
        { task: 'find', claims, finds },
        ['--data-dir', folder, '--map', id],
        environment,
      );
      const row = { what, claims, baseline: 'an empty frame', budget: 3, isEnforced: true };
      measured.push(rowOf((result as Pairs)['find'], row));
    }
    return measured;
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
