import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type * as fontkitModule from 'fontkit';
import type { Font, FontCollection } from 'fontkit';

/** Handed over by whoever loads it, since most commands never need it. */
export type Fontkit = typeof fontkitModule;

/** An installed font that can stand in for a bundled one. */
export interface SystemFont {
  readonly path: string;
  /** Names the font within a collection (.ttc); null where the file holds one font. */
  readonly postscriptName: string | null;
  has(codePoint: number): boolean;
}

function fontFolders(): readonly string[] {
  const home = homedir();
  if (process.platform === 'win32') {
    const local = process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
    return [
      path.join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
      path.join(local, 'Microsoft', 'Windows', 'Fonts'),
    ];
  }
  if (process.platform === 'darwin')
    return ['/System/Library/Fonts', '/Library/Fonts', path.join(home, 'Library', 'Fonts')];
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(home, '.local', 'share', 'fonts'),
    path.join(home, '.fonts'),
  ];
}

function fontFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => !entry.isDirectory() && /\.(ttf|otf|ttc)$/i.test(entry.name))
      .map(entry => path.join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

const plainSans =
  /noto ?sans|dejavusans|arial|segoeui|pingfang|hiragino|malgun|yugoth|msyh|nirmala|freesans|liberation/;
const decorated = /bold|italic|oblique|mono|condensed|light|thin|black|narrow|serif|math/;

/** Upright sans of normal weight first, since it stands beside Source Sans. */
function rankOf(file: string): number {
  const name = path.basename(file).toLowerCase();
  return (plainSans.test(name) ? 0 : 2) + (decorated.test(name) ? 1 : 0);
}

/** Fonts of coloured pictures have no outlines that a vector file could hold. */
function hasOutlines(font: Font): boolean {
  const tables = font as unknown as { readonly directory: { readonly tables: Readonly<Record<string, unknown>> } };
  return 'glyf' in tables.directory.tables || 'CFF ' in tables.directory.tables;
}

function fontsIn(file: string, { openSync }: Fontkit): readonly SystemFont[] {
  try {
    const opened: Font | FontCollection = openSync(file);
    const fonts = 'fonts' in opened ? opened.fonts : [opened];
    return fonts.filter(hasOutlines).map(font => ({
      path: file,
      postscriptName: 'fonts' in opened ? font.postscriptName : null,
      has: codePoint => font.hasGlyphForCodePoint(codePoint),
    }));
  } catch {
    // A damaged font is like one that is not installed.
    return [];
  }
}

let files: readonly string[] | undefined;
const opened = new Map<string, readonly SystemFont[]>();

/** The best installed font that has the character; null when none has it. Files are opened one by one, only as far as needed. */
export function findSystemFont(codePoint: number, fontkit: Fontkit): SystemFont | null {
  files ??= fontFolders()
    .flatMap(fontFiles)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  for (const file of files) {
    let fonts = opened.get(file);
    if (fonts === undefined) {
      fonts = fontsIn(file, fontkit);
      opened.set(file, fonts);
    }
    const found = fonts.find(font => font.has(codePoint));
    if (found !== undefined) return found;
  }
  return null;
}
