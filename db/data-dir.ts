import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the library lives unless `--data-dir` says otherwise; the app and the command line agree. On Windows the local profile: a roaming one would copy the library at every logon. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return path.win32.join(environment['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData', 'Local'), 'Crux');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Crux');
  const base = environment['XDG_DATA_HOME'];
  // The XDG rule: a relative path there is to be ignored.
  return path.posix.join(base?.startsWith('/') ? base : path.posix.join(home, '.local', 'share'), 'crux');
}
