import { readFileSync } from 'node:fs';
import path from 'node:path';
import { speak } from '../../model/messages/all-languages';
import { languageOf } from '../../model/messages/languages';
import { languageOfTerminal } from '../../model/messages/told-language';
import { assetsDir } from '../jobs/assets-dir';
import { removeUnfinishedFiles } from '../jobs/write-atomically';
import { languageParameter } from './language-parameter';
import { runCommandLine } from './program';
import { processShell } from './shell';

function readVersion(): string {
  const file = readFileSync(path.join(assetsDir(), '..', 'package.json'), 'utf8');
  return (JSON.parse(file) as { readonly version: string }).version;
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    removeUnfinishedFiles();
    process.exit(code);
  });
}

// Whoever reads the answers may have seen enough, as `head` has; what was begun is finished all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

speak(languageOf(languageParameter(process.argv)) ?? languageOfTerminal(process.env));
void runCommandLine(process.argv.slice(2), readVersion(), processShell).then(code => {
  process.exitCode = code;
});
