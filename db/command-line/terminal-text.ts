// What a terminal may take for a command, and what turns the reading direction: words from a stranger's file must do neither.
const commanding = /(?![\t\n])\p{Cc}|[\u202a-\u202e]/gu;

export function terminalText(text: string): string {
  return text.replace(commanding, '\ufffd');
}

/** The same value, whatever reads it. */
export function terminalJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    commanding,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
