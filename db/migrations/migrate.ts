import { type Db } from '../database';
import { firstSchema } from './0001-first-schema';
import { versions } from './0002-versions';
import { notesFramesAndLocks } from './0003-notes-frames-and-locks';
import { namedViews } from './0004-named-views';
import { framesAroundClaims } from './0005-frames-around-claims';

export interface Migration {
  /** The `user_version` that the database has afterwards. */
  readonly version: number;
  readonly sql: string;
}

/** Append only: a released migration never changes. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: firstSchema },
  { version: 2, sql: versions },
  { version: 3, sql: notesFramesAndLocks },
  { version: 4, sql: namedViews },
  { version: 5, sql: framesAroundClaims },
];

export const currentVersion = migrations.at(-1)?.version ?? 0;

export function versionOf(db: Db): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** Brings the database up to date, one transaction for each migration, its version included. */
export function migrate(db: Db, list: readonly Migration[] = migrations): void {
  for (const { version, sql } of list) {
    if (version <= versionOf(db)) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    })();
  }
}
