import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../db/make-folder';

/** A small file of this machine's own matters. One that is missing or damaged counts as empty: nothing in it is worth a question. */
export interface LocalFile<Value> {
  read(): Value;
  write(value: Value): void;
}

/** Checked by hand: these files are read before the first window, and loading a library of checks would hold it up. */
type Check<Value> = (json: unknown) => json is Value;

export function openLocalFile<Value>(file: string, isValue: Check<Value>, empty: Value): LocalFile<Value> {
  let current: Value | undefined;
  return {
    read: () => {
      current ??= load(file, isValue) ?? empty;
      return current;
    },
    write: value => {
      current = value;
      try {
        makeFolder(path.dirname(file));
        const temporary = `${file}.new`;
        writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`);
        renameSync(temporary, file);
      } catch {
        // A full or read-only disk: the choice holds until the app ends, and the map says that it is not saved.
      }
    },
  };
}

function load<Value>(file: string, isValue: Check<Value>): Value | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isValue(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** An object whose fields can be looked at. */
export function isFields(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
