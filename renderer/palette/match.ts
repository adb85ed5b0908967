/** Letters without case and accents, so that "prevoir" finds "Prévoir". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function startsWord(text: string, word: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${word}`);
}

function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function scoreOf(word: string, name: string, help: string): number | null {
  if (name.startsWith(word)) return 5;
  if (startsWord(name, word)) return 4;
  if (name.includes(word)) return 3;
  // Letters left out, as in "adrsn"; one letter stands in order in nearly every name.
  if (word.length > 1 && name.startsWith(word[0] ?? '') && hasInOrder(name, word)) return 2;
  return startsWord(help, word) ? 1 : null;
}

/** How well a command fits what was typed, higher is better; null where a word of it fits nowhere. */
export function matchScore(typed: string, name: string, help: string): number | null {
  const words = plain(typed)
    .split(/\s+/)
    .filter(word => word !== '');
  const [inName, inHelp] = [plain(name), plain(help)];
  let total = 0;
  for (const word of words) {
    const score = scoreOf(word, inName, inHelp);
    if (score === null) return null;
    total += score;
  }
  const phrase = words.join(' ');
  // The whole name, before a longer one that begins with it.
  if (inName === phrase) return total + 2;
  // The typed words in their order, before the same words apart.
  return inName.includes(phrase) ? total + 1 : total;
}
