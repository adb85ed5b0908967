import { message, type MessageKey } from '../../model/messages/message';

const headings: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'commandLine.usage',
  'Arguments:': 'commandLine.arguments',
  'Options:': 'commandLine.options',
  'Commands:': 'commandLine.commands',
};

export function headingInWords(heading: string): string {
  const key = headings[heading];
  return key === undefined ? heading : message(key);
}

const errors: readonly (readonly [RegExp, MessageKey])[] = [
  [/unknown option '(?<name>.+?)'/, 'commandLine.unknownOption'],
  [/unknown command '(?<name>.+?)'/, 'commandLine.unknownCommand'],
  [/required option '(?<name>.+?)' not specified/, 'commandLine.missingOption'],
  [/missing required argument '(?<name>.+?)'/, 'commandLine.missingArgument'],
  [/option '(?<name>.+?)' argument missing/, 'commandLine.missingValue'],
  [
    /option '(?<name>.+?)' argument '(?<value>.*?)' is invalid. Allowed choices are (?<choices>.+?)\.?$/m,
    'commandLine.notChoice',
  ],
  [/too many arguments/, 'commandLine.tooMany'],
];

/** What Commander says about words that it does not understand, in the language of the rest; what is not known stays as it is. */
export function errorInWords(text: string): string {
  for (const [form, key] of errors) {
    const found = form.exec(text);
    if (found === null) continue;
    const near = /Did you mean (?:one of )?(?<name>.+?)\?/.exec(text)?.groups;
    const said = message('commandLine.failed', { text: message(key, { ...found.groups }) });
    return near === undefined ? said : `${said}\n${message('commandLine.didYouMean', { ...near })}`;
  }
  return text;
}
