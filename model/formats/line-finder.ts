const blockSize = 4_096;

/**
 * Line and column of an offset in a text, from 1. Keeps one line for each block and counts the rest: the starts of all lines of
 * a hostile file would take more memory than the file, and a file can be one line of 64 MiB.
 */
export function lineFinder(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const blocks: { readonly line: number; readonly start: number }[] = [];
  const prepare = (): void => {
    let line = 1;
    let start = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      while (blocks.length * blockSize <= at) blocks.push({ line, start });
      line += 1;
      start = at + 1;
    }
    while (blocks.length * blockSize <= text.length) blocks.push({ line, start });
  };
  return offset => {
    if (blocks.length === 0) prepare();
    const block = Math.floor(offset / blockSize);
    let { line, start } = blocks[block] ?? { line: 1, start: 0 };
    for (let at = block * blockSize; at < offset; at += 1) {
      if (text.charCodeAt(at) !== 10) continue;
      line += 1;
      start = at + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
