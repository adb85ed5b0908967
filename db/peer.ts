import { statSync } from 'node:fs';
import { newId } from '../model/ids';
import { type Db, statement } from './database';
import { readSetting, writeSetting } from './setting';
import type { Peer } from './store';

/** Tells a file from a copy of it. */
function identityOf(file: string): string {
  const { ino, birthtimeMs } = statSync(file, { bigint: true });
  return `${String(ino)}:${String(birthtimeMs)}`;
}

function newPeer(db: Db): Peer {
  const known = statement<{ author_id: string }>(db, 'SELECT author_id FROM peer WHERE is_mine = 1 LIMIT 1').get();
  const author = known?.author_id ?? newId('author');
  statement(db, `INSERT OR IGNORE INTO author (id, name, colour) VALUES (?, '', '')`).run(author);
  const uuid = newId('peer');
  const { lastInsertRowid } = statement(db, 'INSERT INTO peer (uuid, author_id, is_mine) VALUES (?, ?, 1)').run(
    uuid,
    author,
  );
  return { id: Number(lastInsertRowid), uuid };
}

/**
 * The log that this library writes. A copied or restored file starts a log of its own: two files that go on counting under one
 * peer would give different edits the same name.
 */
export function choosePeer(db: Db, file: string): Peer {
  const identity = identityOf(file);
  const uuid = readSetting(db, 'peer');
  if (uuid !== null && readSetting(db, 'file') === identity) {
    const known = statement<Peer>(db, 'SELECT id, uuid FROM peer WHERE uuid = ?').get(uuid);
    if (known !== undefined) return known;
  }
  return db.transaction(() => {
    const peer = newPeer(db);
    writeSetting(db, 'peer', peer.uuid);
    writeSetting(db, 'file', identity);
    return peer;
  })();
}
