import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openLibrary } from '../../db/library';
import { type BridgeMessage, dataDirVariable } from '../../db/process-ports';
import { type ArgumentMap, contentsOf } from '../../model/argument-map';
import { type LibraryApi, libraryMethods } from '../../model/borders/library-api';
import type { Port } from '../../model/borders/port';
import { valueOf } from '../../model/borders/reply';
import { connectClient } from '../../model/borders/rpc';
import { addInference } from '../../model/edits/inferences';
import { newId } from '../../model/ids';
import { setField } from '../../model/patch';
import { itemKinds } from '../../model/records';
import type { Step } from '../../model/steps';
import { generateMap } from '../../model/testing/generate-map';
import { buildStale } from '../build.mjs';
import { root } from '../node24.mjs';
import { compare, median, type Row } from './row';

const edits = 150;
const warmUp = 20;
const runs = 3;
const tables = ['map_state', ...itemKinds];

function start(script: string, parameters: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  // As the app starts its library process where it cannot hand over a port.
  return fork(path.join(root, script), parameters, {
    execPath: process.execPath,
    serialization: 'advanced',
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function end(child: ChildProcess): Promise<void> {
  const isGone = new Promise(resolve => child.once('exit', resolve));
  child.disconnect();
  await isGone;
}

function portOf(child: ChildProcess): Port {
  child.send({ client: 1, type: 'opened' } satisfies BridgeMessage);
  return {
    post: message => void child.send({ client: 1, type: 'message', message } satisfies BridgeMessage),
    onMessage: listener => {
      child.on('message', received => {
        const bridged = received as BridgeMessage;
        if (bridged.type === 'message') listener(bridged.message);
      });
    },
    onClose: listener => void child.once('exit', listener),
    close: () => undefined,
  };
}

function echo(child: ChildProcess, message: BridgeMessage): Promise<void> {
  return new Promise(resolve => {
    child.once('message', () => {
      resolve();
    });
    child.send(message);
  });
}

/** What people do most: a text is changed, a reason is added. */
function stepAt(map: ArgumentMap, place: number): Step {
  const claims = [...map.claims.values()];
  const claim = claims[(place * 37) % claims.length];
  if (claim === undefined) throw new Error('The map has no claims.');
  const text = `${claim.text} in the year ${place}`;
  const patch =
    place % 2 === 0
      ? setField(claim, 'text', text)
      : addInference(map, claim.id, 'support', text, { at: place, author: '' }).patch;
  return { id: newId('step'), kind: 'edit', label: 'Edit claim', at: place, of: null, patch };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function acknowledgement(
  map: ArgumentMap,
  folder: string,
): Promise<Pick<Row, 'measuredMs' | 'baselineMs' | 'ratio'>> {
  await buildStale(['db']);
  const results: { measuredMs: number; baselineMs: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const dataDir = path.join(folder, `acknowledged-${run}`);
    const child = start('dist/db.cjs', [], { [dataDirVariable]: dataDir });
    const bare = start('scripts/bench/bare-commit.mjs', [path.join(folder, `bare-${run}.sqlite`)], {});
    const library = connectClient<LibraryApi>(portOf(child), libraryMethods);
    const { id } = valueOf(await library.importMap(contentsOf(map), 'bench'));
    const measured: number[] = [];
    const baseline: number[] = [];
    for (let place = 0; place < warmUp + edits; place += 1) {
      const step = stepAt(map, place);
      const request = { id: place, method: 'saveSteps', args: [id, [step]] };
      const baselineMs = await timeOf(() => echo(bare, { client: 1, type: 'message', message: request }));
      const measuredMs = await timeOf(async () => valueOf(await library.saveSteps(id, [step])));
      if (place < warmUp) continue;
      measured.push(measuredMs);
      baseline.push(baselineMs);
    }
    await Promise.all([end(child), end(bare)]);
    results.push({ measuredMs: median(measured), baselineMs: median(baseline) });
  }
  return {
    measuredMs: median(results.map(({ measuredMs }) => measuredMs)),
    baselineMs: median(results.map(({ baselineMs }) => baselineMs)),
    ratio: median(results.map(({ measuredMs, baselineMs }) => measuredMs / baselineMs)),
  };
}

export async function rows(sizes: readonly number[] = [1000]): Promise<readonly Row[]> {
  // Not in the system's folder for temporary files, which may be memory: a commit would cost nothing there.
  const folder = mkdtempSync(path.join(root, '.cache', 'bench', 'storage-'));
  try {
    const measured: Row[] = [];
    for (const claims of sizes) measured.push(...(await rowsAt(claims, mkdtempSync(path.join(folder, 'library-')))));
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowsAt(claims: number, folder: string): Promise<readonly Row[]> {
  const map = generateMap({ claims });
  const row = { claims, isEnforced: true };
  const acknowledged = await acknowledgement(map, folder);
  const library = openLibrary(path.join(folder, 'read'));
  const { id } = await library.handlers.importMap(contentsOf(map), 'bench');
  const raw = new Database(path.join(folder, 'read', 'library.db'), { readonly: true });
  const selects = tables.map(table => raw.prepare<[]>(['SELECT * FROM', table].join(' ')));
  try {
    return [
      {
        ...row,
        what: 'edit handed over → acknowledged, p50',
        baseline: 'one bare FULL commit + one echo on the same transport',
        budget: 2,
        ...acknowledged,
      },
      {
        ...row,
        what: 'open a map, in the library',
        baseline: 'the bare SELECTs',
        budget: 3,
        isEnforced: false,
        ...(await compare(
          () => library.handlers.openMap(id),
          () => selects.map(select => select.all()),
        )),
      },
    ];
  } finally {
    raw.close();
    library.close();
  }
}
