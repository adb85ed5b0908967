const blockSize = 4_096;

/**
 * Line and column of an offset in a text, from 1. Keeps one line number for each block and counts the rest, because the starts
 * of all lines of a hostile file would take more memory than the file.
 */
export function lineFinder(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const linesBefore: number[] = [];
  const prepare = (): void => {
    let lines = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      while (linesBefore.length * blockSize <= at) linesBefore.push(lines);
      lines += 1;
    }
    while (linesBefore.length * blockSize <= text.length) linesBefore.push(lines);
  };
  return offset => {
    if (linesBefore.length === 0) prepare();
    const block = Math.floor(offset / blockSize);
    let line = (linesBefore[block] ?? 0) + 1;
    for (let at = text.indexOf('\n', block * blockSize); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1;
    }
    const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    return { line, column: offset - lineStart + 1 };
  };
}
