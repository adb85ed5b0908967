import { Command, CommanderError, Option } from 'commander';
import { CruxError, reasonOf } from '../../model/borders/reply';
import { offeredLanguages } from '../../model/messages/languages';
import { message } from '../../model/messages/message';
import { errorInWords, headingInWords } from './commander-words';
import { exportMap } from './export-command';
import { importFiles, listMaps } from './library-commands';
import { directions, papers, parseScale, parseWidth, themes, type PictureChoices } from './picture-choices';
import { UsageError, type CommandShell } from './shell';
import { printStats } from './stats-command';
import { terminalText } from './terminal-text';
import { validateFile } from './validate-command';

interface MapFlags {
  readonly map?: string;
  readonly dataDir?: string;
}

function dataDirOption(): Option {
  const option = new Option('--data-dir <folder>', message('commandLine.dataDirOption'));
  // Nothing, from a variable that is not set, would mean the folder one happens to be in.
  return option.argParser((folder: string) => {
    if (folder !== '') return folder;
    throw new UsageError(message('commandLine.missingValue', { name: option.flags }));
  });
}
function mapOption(): Option {
  return new Option('--map <id or title>', message('commandLine.mapOption'));
}

function addPictureOptions(command: Command): Command {
  return command
    .addOption(new Option('--scale <n>', message('commandLine.scaleOption')).argParser(parseScale))
    .addOption(new Option('--width <px>', message('commandLine.widthOption')).argParser(parseWidth))
    .addOption(new Option('--theme <name>', message('commandLine.themeOption')).choices(themes))
    .option('--transparent', message('commandLine.transparentOption'))
    .addOption(new Option('--direction <way>', message('commandLine.directionOption')).choices(directions))
    .addOption(new Option('--paper <sheet>', message('commandLine.paperOption')).choices(papers));
}

function buildProgram(version: string, shell: CommandShell): Command {
  const program = new Command('crux')
    .description(message('commandLine.summary'))
    .version(version, '--version', message('commandLine.version'))
    .helpOption('-h, --help', message('commandLine.help'))
    .addOption(new Option('--lang <language>', message('commandLine.languageOption')).choices(offeredLanguages()))
    .addHelpText('after', `\n${message('commandLine.exitCodes')}`)
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .configureHelp({ styleTitle: headingInWords })
    .exitOverride()
    .configureOutput({
      writeOut: text => shell.print(text.trimEnd()),
      writeErr: text => shell.note(text.trimEnd()),
      outputError: (text, write) => write(errorInWords(text)),
    });
  const command = (name: string, description: string): Command =>
    program.command(name).description(description).helpOption('-h, --help', message('commandLine.help'));

  command('list', message('commandLine.list'))
    .addOption(dataDirOption())
    .option('--json', message('commandLine.jsonOption'))
    .action(({ dataDir, json }: { dataDir?: string; json?: boolean }) => listMaps(dataDir, json ?? false, shell));

  command('import', message('commandLine.import'))
    .argument('<file...>', message('commandLine.filesArgument'))
    .addOption(dataDirOption())
    .action((files: string[], { dataDir }: { dataDir?: string }) => importFiles(files, dataDir, shell));

  const exporting = command('export', message('commandLine.export'))
    .argument('[file]', message('commandLine.fileArgument'))
    .addOption(mapOption())
    .addOption(dataDirOption())
    .requiredOption('-o, --output <file>', message('commandLine.outputOption'));
  addPictureOptions(exporting).action(
    (file: string | undefined, flags: MapFlags & PictureChoices & { output: string }) => {
      const { map, dataDir, output, ...choices } = flags;
      return exportMap({ file, map, dataDir }, output, choices, shell);
    },
  );

  command('stats', message('commandLine.stats'))
    .argument('[file]', message('commandLine.fileArgument'))
    .addOption(mapOption())
    .addOption(dataDirOption())
    .option('--json', message('commandLine.jsonOption'))
    .action((file: string | undefined, { map, dataDir, json }: MapFlags & { json?: boolean }) =>
      printStats({ file, map, dataDir }, json ?? false, shell),
    );

  command('validate', message('commandLine.validate'))
    .argument('<file>', message('commandLine.fileArgument'))
    .action((file: string) => validateFile(file, shell));
  return program;
}

type ExitCode = 0 | 1 | 2;

/** Runs one command line; `parameters` are the words after the program's name. */
export async function runCommandLine(
  parameters: readonly string[],
  version: string,
  terminal: CommandShell,
): Promise<ExitCode> {
  const shell: CommandShell = {
    print: text => terminal.print(terminalText(text)),
    note: text => terminal.note(terminalText(text)),
    now: () => terminal.now(),
  };
  try {
    await buildProgram(version, shell).parseAsync(parameters, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said already what it did not understand; help and version end in an "error" of code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const text = reasonOf(error);
    shell.note(message('commandLine.failed', { text }));
    if (error instanceof UsageError) return 2;
    if (!(error instanceof CruxError) && process.env['CRUX_DEBUG'] !== undefined)
      shell.note(String((error as Error).stack));
    return 1;
  }
}
