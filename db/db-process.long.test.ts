import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueOf } from '../model/borders/reply';
import type { StepId } from '../model/ids';
import type { Step } from '../model/steps';
import { buildDbProcess, type DbProcessBundle, startDbProcess, storedSteps } from './db-process.testing';
import { changeOf, creation, findProblems, newClaim, newStep, temporaryFolder } from './library.testing';

let bundle: DbProcessBundle;
beforeAll(async () => {
  bundle = await buildDbProcess();
}, 60_000);
afterAll(() => {
  bundle.remove();
});

test('a process killed fifty times in bursts of edits keeps every acknowledged edit, none twice, in order', async () => {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'library.db');
  const first = startDbProcess(bundle, folder.path);
  const id = valueOf(await first.client.createMap('Ports', '', 'x'));
  const claim = newClaim('0');
  const creationStep = newStep([creation(claim)]);
  valueOf(await first.client.saveSteps(id, [creationStep]));
  first.child.kill('SIGKILL');
  await first.ended;

  const made: Step[] = [creationStep];
  let waiting: readonly Step[] = [];
  const acknowledged = new Set<StepId>([creationStep.id]);
  let text = 0;
  for (let round = 0; round < 50; round += 1) {
    const { child, client, ended } = startDbProcess(bundle, folder.path);
    const save = async (steps: readonly Step[]): Promise<void> => {
      const reply = await client.saveSteps(id, steps);
      if (reply.ok) for (const step of reply.value.acknowledged) acknowledged.add(step);
    };
    const saves: Promise<void>[] = [save(waiting)];
    // The process is at work from its first answer on.
    await Promise.race([client.status(), ended]);
    for (let burst = 0; burst < 12; burst += 1) {
      const steps = Array.from({ length: 1 + (burst % 3) }, () => {
        text += 1;
        return newStep([
          changeOf(claim, 'text', String(text - 1), String(text)),
          creation(newClaim(`claim ${String(text)}`)),
        ]);
      });
      made.push(...steps);
      saves.push(save(steps));
    }
    await sleep(round % 25);
    child.kill('SIGKILL');
    await ended;
    await Promise.all(saves);
    const stored = storedSteps(file);
    expect(stored.filter(step => acknowledged.has(step))).toHaveLength(acknowledged.size);
    expect(stored).toEqual(made.slice(0, stored.length).map(step => step.id));
    waiting = made.slice(stored.length === 0 ? 0 : stored.length - 1);
    if (round % 10 === 9) expect(findProblems(file)).toEqual([]);
  }

  const last = startDbProcess(bundle, folder.path);
  valueOf(await last.client.saveSteps(id, waiting));
  const { contents } = valueOf(await last.client.openMap(id));
  expect(contents.claims).toHaveLength(made.length + 1);
  expect(contents.claims.find(other => other.id === claim.id)?.text).toBe(String(text));
  last.child.kill('SIGTERM');
  await last.ended;
  expect(storedSteps(file)).toEqual(made.map(step => step.id));
  expect(findProblems(file)).toEqual([]);
}, 120_000);
