/** What a command may use of the terminal that it runs in; tests hand over their own. */
export interface CommandShell {
  readonly print: (text: string) => void;
  /** For notes and problems: standard output stays what was asked for. */
  readonly note: (text: string) => void;
  readonly now: () => number;
}

export const processShell: CommandShell = {
  print: text => void process.stdout.write(`${text}\n`),
  note: text => void process.stderr.write(`${text}\n`),
  now: () => Date.now(),
};

/** The command line itself was not understood: exit code 2. */
export class UsageError extends Error {
  constructor(text: string) {
    super(text);
    this.name = 'UsageError';
  }
}
