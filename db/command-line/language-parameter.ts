/** Read before all else, since the help about the parameters is in that language already. */
export function languageParameter(parameters: readonly string[]): string | undefined {
  const place = parameters.findIndex(parameter => parameter === '--lang' || parameter.startsWith('--lang='));
  const found = parameters[place];
  return found === '--lang' ? parameters[place + 1] : found?.slice('--lang='.length);
}
