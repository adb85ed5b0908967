import { realpath } from 'node:fs/promises';
import type { JobContext } from '../jobs/job-context';
import { quietContext } from '../jobs/job-context';
import { runTask } from '../jobs/job-tasks';
import { message } from '../../model/messages/message';
import { readChosenMap, type MapChoice } from './choose-map';
import { idleOptions, kindOfOutput, pictureOptionsOf, type PictureChoices } from './picture-choices';
import { UsageError, type CommandShell } from './shell';

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map(file => realpath(file).catch(() => null)));
  return first !== null && first === second;
}

export async function exportMap(
  choice: MapChoice,
  output: string,
  choices: PictureChoices,
  shell: CommandShell,
  context: JobContext = quietContext,
): Promise<void> {
  const kind = kindOfOutput(output);
  const options = pictureOptionsOf(choices, shell.now());
  if (choice.file !== undefined && (await isSameFile(choice.file, output))) {
    throw new UsageError(message('commandLine.sameFile', { output }));
  }
  for (const option of idleOptions(choices, kind)) shell.note(message('commandLine.withoutEffect', { option, kind }));
  const contents = await readChosenMap(choice, shell);
  const written =
    kind === 'png' || kind === 'svg' || kind === 'pdf'
      ? await runTask<'write-picture'>(
          { type: 'write-picture', path: output, format: kind, contents, options },
          context,
        )
      : await runTask<'write-map-file'>({ type: 'write-map-file', path: output, format: kind, contents }, context);
  for (const text of written.warnings) shell.note(message('commandLine.warning', { text }));
  shell.print(message('commandLine.written', { file: output, bytes: written.bytes }));
}
