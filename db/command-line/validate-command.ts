import { mapFromContents } from '../../model/argument-map';
import { CruxError } from '../../model/borders/reply';
import { countsOf } from '../../model/counts';
import { describeProblem } from '../../model/formats/file-problem';
import { message } from '../../model/messages/message';
import { validateAnyMapFile } from '../formats/read-any';
import type { CommandShell } from './shell';

/** Prints counts, or throws with every problem and its place. */
export async function validateFile(file: string, shell: CommandShell): Promise<void> {
  const { contents, problems, warnings } = await validateAnyMapFile(file);
  for (const warning of warnings) shell.note(message('commandLine.warning', { text: describeProblem(warning) }));
  if (contents === null) {
    const lines = problems.map(problem => message('commandLine.fileProblem', { file, text: describeProblem(problem) }));
    throw new CruxError(
      'bad-file',
      [message('commandLine.unsound', { file, count: problems.length }), ...lines].join('\n'),
    );
  }
  const { claims, inferences, sources, questions } = countsOf(mapFromContents(contents));
  shell.print(message('commandLine.sound', { file, claims, inferences, sources, questions }));
}
