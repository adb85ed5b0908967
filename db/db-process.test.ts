import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueOf } from '../model/borders/reply';
import { buildDbProcess, type DbProcessBundle, startDbProcess, storedSteps } from './db-process.testing';
import { creation, findProblems, newClaim, newStep, temporaryFolder } from './library.testing';

let bundle: DbProcessBundle;
beforeAll(async () => {
  bundle = await buildDbProcess();
}, 60_000);
afterAll(() => {
  bundle.remove();
});

test('an edit whose acknowledgement was lost is acknowledged when it is sent again, and stored once', async () => {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'library.db');
  const one = startDbProcess(bundle, folder.path, 'exit-before-ack:2');
  const id = valueOf(await one.client.createMap('Ports', '', 'x'));
  const [first, second] = [newStep([creation(newClaim('a'))]), newStep([creation(newClaim('b'))])];
  expect(valueOf(await one.client.saveSteps(id, [first])).acknowledged).toEqual([first.id]);
  expect(await one.client.saveSteps(id, [second])).toMatchObject({ ok: false, code: 'disconnected' });
  await one.ended;
  expect(storedSteps(file)).toEqual([first.id, second.id]);
  const two = startDbProcess(bundle, folder.path, 'exit-before-ack:2');
  expect(valueOf(await two.client.saveSteps(id, [second])).acknowledged).toEqual([second.id]);
  two.child.disconnect();
  await two.ended;
  expect(storedSteps(file)).toEqual([first.id, second.id]);
  expect(findProblems(file)).toEqual([]);
});

test('a refused library answers every call in words, and opens once the reason is gone', async () => {
  using folder = temporaryFolder();
  const owner = startDbProcess(bundle, folder.path);
  valueOf(await owner.client.status());
  const guest = startDbProcess(bundle, folder.path);
  expect(await guest.client.listMaps()).toMatchObject({
    ok: false,
    code: 'locked',
    message: expect.stringContaining(`is open in Crux (process ${String(owner.child.pid)})`) as string,
  });
  owner.child.kill('SIGTERM');
  await owner.ended;
  expect(await guest.client.listMaps()).toEqual({ ok: true, value: [] });
  guest.child.kill('SIGTERM');
  await guest.ended;
});

test('clients hear of changed maps, and a bad call harms nobody', async () => {
  using folder = temporaryFolder();
  const { child, client, events, ended } = startDbProcess(bundle, folder.path);
  expect(await client.openMap('nonsense' as never)).toMatchObject({ ok: false, code: 'bad-request' });
  valueOf(await client.createMap("'; DROP TABLE step; --", '', 'a\0b'));
  expect(valueOf(await client.listMaps())).toMatchObject([{ title: "'; DROP TABLE step; --" }]);
  await sleep(500);
  expect(events).toEqual([{ type: 'maps-changed' }]);
  child.kill('SIGTERM');
  await ended;
});

test('a full library file refuses an edit of the process in words', async () => {
  using folder = temporaryFolder();
  const roomy = startDbProcess(bundle, folder.path);
  const id = valueOf(await roomy.client.createMap('Ports', '', 'x'));
  roomy.child.kill('SIGTERM');
  await roomy.ended;
  const { child, client, ended } = startDbProcess(bundle, folder.path, 'max-pages:1');
  const step = newStep([creation(newClaim('y'.repeat(90_000)))]);
  expect(await client.saveSteps(id, [step])).toMatchObject({ ok: false, code: 'disk-full' });
  child.kill('SIGTERM');
  await ended;
});

test('what another window was still sending while a backup was restored is refused, and none of it is in the restored library', async () => {
  using folder = temporaryFolder();
  const one = startDbProcess(bundle, folder.path);
  const window = one.connect();
  const contention = newClaim('Ports are a risk');
  const id = valueOf(await one.client.createMap('Ports', '', 'x'));
  const backup = valueOf(await one.client.makeBackup());
  const { lineage } = valueOf(await window.client.openMap(id));
  const [before, late] = [newStep([creation(contention)]), newStep([creation(newClaim('Too late'))])];
  valueOf(await window.client.saveSteps(id, [before], lineage));
  const restored = one.client.restoreBackup(backup.name);
  // On the way before the window can have heard of anything.
  const inFlight = [
    window.client.saveSteps(id, [late], lineage),
    window.client.saveDraft(id, contention.id, 'text', 'Half a sent', lineage),
  ];
  valueOf(await restored);
  for (const reply of await Promise.all(inFlight)) expect(reply).toMatchObject({ ok: false, code: 'replaced' });
  expect(window.events).toContainEqual({ type: 'library-replaced' });
  one.child.kill('SIGTERM');
  await one.ended;

  // Nor does it come in through the next process, which told nobody.
  const two = startDbProcess(bundle, folder.path);
  expect(await two.client.saveSteps(id, [late], lineage)).toMatchObject({ ok: false, code: 'replaced' });
  const opened = valueOf(await two.client.openMap(id));
  expect(opened.contents.claims.map(({ text }) => text)).toEqual(['x']);
  expect(opened.drafts).toEqual([]);
  const edit = newStep([creation(newClaim('After it'))]);
  expect(valueOf(await two.client.saveSteps(id, [edit], opened.lineage)).acknowledged).toEqual([edit.id]);
  two.child.kill('SIGTERM');
  await two.ended;
  const file = path.join(folder.path, 'library.db');
  expect(storedSteps(file)).toEqual([edit.id]);
  expect(findProblems(file)).toEqual([]);
});
