import { mapFromContents } from '../../model/argument-map';
import { countsOf } from '../../model/counts';
import { readChosenMap, type MapChoice } from './choose-map';
import type { CommandShell } from './shell';
import { terminalJson } from './terminal-text';

export async function printStats(choice: MapChoice, isJson: boolean, shell: CommandShell): Promise<void> {
  const counts = countsOf(mapFromContents(await readChosenMap(choice, shell)));
  if (isJson) {
    shell.print(terminalJson(counts));
    return;
  }
  // The same names as in the JSON, so that one explains the other.
  for (const [name, value] of Object.entries(counts)) shell.print(`${name}\t${value}`);
}
