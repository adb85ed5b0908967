import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/** A small file of this machine's own matters. One that is missing or damaged counts as empty: nothing in it is worth a question. */
export interface LocalFile<Value> {
  read(): Value;
  write(value: Value): void;
}

export function openLocalFile<Value>(file: string, schema: z.ZodType<Value>, empty: Value): LocalFile<Value> {
  let current: Value | undefined;
  return {
    read: () => {
      current ??= load(file, schema) ?? empty;
      return current;
    },
    write: value => {
      current = value;
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        const temporary = `${file}.new`;
        writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`);
        renameSync(temporary, file);
      } catch {
        // A full or read-only disk: the choice holds until the app ends, and the map says that it is not saved.
      }
    },
  };
}

function load<Value>(file: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
