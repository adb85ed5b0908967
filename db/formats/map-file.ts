import Database from 'better-sqlite3';
import type { MapContents } from '../../model/argument-map';
import { formatVersionOf } from '../../model/formats/format-version';
import { sharableContents, type SharingOptions } from '../../model/formats/sharable-contents';
import type { MapItem } from '../../model/records';
import { writeAtomically } from '../jobs/write-atomically';
import { fileTablesOf, premiseTable, recordTablesOf, rowOf, tagTable } from './map-tables';

/** "CRUX"; the library has an application id of its own. */
export const mapFileId = 0x43525558;

/** The bytes of a `.argmap`: one map as a SQLite database, present state only. */
export function mapFileBytes(contents: MapContents, options: SharingOptions = {}): Uint8Array {
  const shared = sharableContents(contents, options);
  const version = formatVersionOf(shared);
  const { map, ...tables } = shared;
  const items: readonly MapItem[] = [map, ...Object.values(tables).flat()];
  const db = new Database(':memory:');
  try {
    db.pragma(`application_id = ${mapFileId}`);
    db.pragma(`user_version = ${version}`);
    for (const { create } of fileTablesOf(version)) db.exec(create);
    const insertRecord = new Map<string, Database.Statement>(
      recordTablesOf(version).map(([kind, { insert }]) => [kind, db.prepare(insert)]),
    );
    const insertTag = db.prepare(tagTable.insert);
    const insertPremise = db.prepare(premiseTable.insert);
    db.transaction(() => {
      for (const item of items) {
        insertRecord.get(item.kind)?.run(rowOf(item));
        if (item.kind === 'claim') for (const tag of item.tags) insertTag.run({ claimId: item.id, tag });
        if (item.kind !== 'inference') continue;
        for (const [claimId, order] of Object.entries(item.premises)) {
          insertPremise.run({ inferenceId: item.id, claimId, order });
        }
      }
    })();
    return db.serialize();
  } finally {
    db.close();
  }
}

/** Writes a `.argmap`: it is there whole, or as it was before. Answers its length. */
export function writeMapFile(file: string, contents: MapContents, options: SharingOptions = {}): Promise<number> {
  return writeAtomically(file, write => write(mapFileBytes(contents, options)));
}
