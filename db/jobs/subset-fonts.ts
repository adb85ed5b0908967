import type { DisplayList, Face } from '../../model/picture/display-list';
import { fontFile } from './picture-fonts';

/** Kerning, marks and the forms of joined scripts; ornaments and alternates would double the size. */
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'init', 'medi', 'fina', 'rlig'];

function charactersByFace(list: DisplayList): ReadonlyMap<Face, ReadonlySet<string>> {
  const characters = new Map<Face, Set<string>>();
  for (const item of list.items) {
    if (item.type !== 'text') continue;
    let used = characters.get(item.face);
    if (used === undefined) {
      used = new Set();
      characters.set(item.face, used);
    }
    for (const character of item.text) used.add(character);
  }
  return characters;
}

/** The bundled fonts cut down to the picture's characters. WOFF, not WOFF2: 8 kB against 6, in a sixth of the time, and every viewer knows it. */
export async function embeddedFonts(list: DisplayList): Promise<{ readonly face: Face; readonly url: string }[]> {
  const { default: subsetFont } = await import('subset-font');
  const fonts: { readonly face: Face; readonly url: string }[] = [];
  for (const [face, characters] of charactersByFace(list)) {
    const subset = await subsetFont(fontFile(face), [...characters].join(''), {
      targetFormat: 'woff',
      keepFeatures: features,
      noHinting: true,
    });
    fonts.push({ face, url: `data:font/woff;base64,${subset.toString('base64')}` });
  }
  return fonts;
}
