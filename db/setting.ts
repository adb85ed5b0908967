import { type Db, statement } from './database';

export function readSetting(db: Db, name: string): string | null {
  return statement<{ value: string }>(db, 'SELECT value FROM setting WHERE name = ?').get(name)?.value ?? null;
}

export function writeSetting(db: Db, name: string, value: string): void {
  statement(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value);
}
