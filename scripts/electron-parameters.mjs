/**
 * What an unpackaged Electron is started with.
 * @param {string} appFolder
 * @param {readonly string[]} parameters the app's own
 * @returns {string[]}
 */
export function electronParameters(appFolder, parameters) {
  // Chromium refuses its sandbox to root and would end at once.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), appFolder, ...parameters];
}
