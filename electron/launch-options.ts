import path from 'node:path';
import { type LanguageCode, languageOf } from '../model/messages/languages';

export interface LaunchOptions {
  /** Everything the app writes goes there. Null: the system's folder for this app's data. */
  readonly dataDir: string | null;
  /** Id or title of the map to open. */
  readonly map: string | null;
  /** Map files to add to the library, as absolute paths. */
  readonly files: readonly string[];
  /** A folder for a picture of the window, after which the app ends. */
  readonly captureDir: string | null;
  readonly isSelfTest: boolean;
  /** Null: as chosen in the app. */
  readonly language: LanguageCode | null;
}

const mapFileName = /\.argmap(\.json)?$/i;

/**
 * Reads the app's own options and map files, and nothing else: what a file association or a second start hands over
 * may come from a stranger, and Chromium's switches in it are none of ours.
 */
export function readLaunchOptions(parameters: readonly string[], folder: string): LaunchOptions {
  const valueOf = (name: string): string | null => {
    const joined = parameters.find(parameter => parameter.startsWith(`${name}=`));
    if (joined !== undefined) return joined.slice(name.length + 1) || null;
    const place = parameters.indexOf(name);
    const value = place < 0 ? undefined : parameters[place + 1];
    return value === undefined || value.startsWith('--') ? null : value;
  };
  const dataDir = valueOf('--data-dir');
  const map = valueOf('--map');
  const captureDir = valueOf('--capture');
  const taken = new Set([dataDir, map, captureDir]);
  const files = parameters.filter(
    parameter => !parameter.startsWith('-') && mapFileName.test(parameter) && !taken.has(parameter),
  );
  return {
    dataDir: dataDir === null ? null : path.resolve(folder, dataDir),
    map,
    files: files.map(file => path.resolve(folder, file)),
    captureDir: captureDir === null ? null : path.resolve(folder, captureDir),
    isSelfTest: parameters.includes('--self-test'),
    language: languageOf(valueOf('--lang')),
  };
}
