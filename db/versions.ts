import type { Cut, NamedVersion } from '../model/borders/library-api';
import { CruxError } from '../model/borders/reply';
import { newId, type StepId, type VersionId } from '../model/ids';
import { message } from '../model/messages/message';
import type { VersionVector } from './as-of';
import { statement } from './database';
import { arrivalOf } from './history';
import type { Store } from './store';

/** What this library had of the map once the given step had arrived. */
function vectorAt(store: Store, mapId: number, arrival: number): VersionVector {
  const query = `SELECT p.uuid, max(s.n) AS n FROM step s JOIN peer p ON p.id = s.peer_id
    WHERE s.map_id = ? AND s.arrival <= ? GROUP BY s.peer_id ORDER BY p.uuid`;
  const rows = statement<{ uuid: string; n: number }>(store.db, query).all(mapId, arrival);
  return Object.fromEntries(rows.map(({ uuid, n }) => [uuid, n]));
}

function noSuchVersion(): CruxError {
  return new CruxError('not-found', message('history.noSuchVersion'));
}

export function vectorOf(store: Store, mapId: number, cut: Cut): VersionVector {
  if ('step' in cut) return vectorAt(store, mapId, arrivalOf(store, mapId, cut.step));
  const query = 'SELECT vector FROM version WHERE map_id = ? AND uuid = ?';
  const row = statement<{ vector: string }>(store.db, query).get(mapId, cut.version);
  if (row === undefined) throw noSuchVersion();
  return JSON.parse(row.vector) as VersionVector;
}

export function listVersions(store: Store, mapId: number): readonly NamedVersion[] {
  const query = 'SELECT uuid AS id, name, at FROM version WHERE map_id = ? ORDER BY at DESC, uuid';
  return statement<NamedVersion>(store.db, query).all(mapId);
}

export function saveVersion(store: Store, mapId: number, name: string, step: StepId | null): VersionId {
  const id: VersionId = newId('version');
  const arrival = step === null ? Number.MAX_SAFE_INTEGER : arrivalOf(store, mapId, step);
  const query = 'SELECT at FROM step WHERE map_id = ? AND uuid = ?';
  const at = statement<{ at: number }>(store.db, query).get(mapId, step)?.at ?? store.now();
  statement(store.db, 'INSERT INTO version (uuid, map_id, name, at, vector) VALUES (?, ?, ?, ?, ?)').run(
    id,
    mapId,
    name,
    at,
    JSON.stringify(vectorAt(store, mapId, arrival)),
  );
  return id;
}

export function renameVersion(store: Store, mapId: number, version: VersionId, name: string): null {
  const update = 'UPDATE version SET name = ? WHERE map_id = ? AND uuid = ?';
  if (statement(store.db, update).run(name, mapId, version).changes === 0) throw noSuchVersion();
  return null;
}

/** Deleting what is gone already is no error. */
export function deleteVersion(store: Store, mapId: number, version: VersionId): null {
  statement(store.db, 'DELETE FROM version WHERE map_id = ? AND uuid = ?').run(mapId, version);
  return null;
}
