import type { BoxItem, DisplayItem, DisplayList, Face, PathCommand, PathItem, TextItem } from './display-list';
import { faceStyles } from './faces';
import type { ColourName, Palette } from './themes';

interface SvgOptions {
  readonly palette: Palette;
  readonly isTransparent: boolean;
  /** Subset fonts as data: URLs, so that the file looks the same where the fonts are not installed. */
  readonly fonts?: readonly { readonly face: Face; readonly url: string }[];
  /** Pixels per map unit that a viewer shows it at; the drawing itself keeps map units. */
  readonly scale?: number;
}

/** Two decimals: a hundredth of a map unit is below any printer's dot. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const special = /[&<>"\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;
const plainAscii = /^[ !#-%'-;=?-~]*$/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold even as an entity becomes the replacement character. */
export function escapeXml(text: string): string {
  if (plainAscii.test(text)) return text;
  return text.replace(special, found => entities[found] ?? '\ufffd');
}

function pathData(commands: readonly PathCommand[]): string {
  let data = '';
  for (const command of commands) {
    data += command[0];
    for (let place = 1; place < command.length; place += 1) {
      if (place > 1) data += ' ';
      data += short(command[place] as number);
    }
  }
  return data;
}

type Colour = (name: ColourName) => string;

function inkOf(item: BoxItem | PathItem, colour: Colour): string {
  let ink = item.fill === null ? ' fill="none"' : ` fill="${colour(item.fill)}"`;
  if (item.stroke !== null && item.strokeWidth > 0) {
    ink += ` stroke="${colour(item.stroke)}"`;
    if (item.strokeWidth !== 1) ink += ` stroke-width="${short(item.strokeWidth)}"`;
    if (item.dash.length > 0) ink += ` stroke-dasharray="${item.dash.map(short).join(' ')}"`;
  }
  return ink;
}

function boxElement(item: BoxItem, colour: Colour): string {
  const radius = item.radius > 0 ? ` rx="${short(item.radius)}"` : '';
  return `<rect x="${short(item.x)}" y="${short(item.y)}" width="${short(item.width)}" height="${short(item.height)}"${radius}${inkOf(item, colour)}/>\n`;
}

function pathElement(item: PathItem, colour: Colour): string {
  const ends = item.cap === 'round' ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
  return `<path d="${pathData(item.commands)}"${inkOf(item, colour)}${ends}/>\n`;
}

function groupOf(face: Face, size: number, fill: string): string {
  const { family, narrow, generic, weight, style } = faceStyles[face];
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  const italic = style === 'normal' ? '' : ' font-style="italic"';
  return `<g font-family="'${family}', ${narrow}, ${generic}" font-size="${short(size)}"${bold}${italic} fill="${fill}">\n`;
}

function textElement(item: TextItem): string {
  // In right-to-left text the end of a line is its left edge, and that is what `x` says.
  const direction = item.isRightToLeft ? ' direction="rtl" text-anchor="end"' : '';
  return `<text x="${short(item.x)}" y="${short(item.y)}"${direction}>${escapeXml(item.text)}</text>\n`;
}

export function fontFaces(fonts: NonNullable<SvgOptions['fonts']>): string {
  if (fonts.length === 0) return '';
  const rules = fonts.map(({ face, url }) => {
    const { family, weight, style } = faceStyles[face];
    return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(${escapeXml(url)})}`;
  });
  return `<style>${rules.join('\n')}</style>\n`;
}

/** The items alone, to stand in an element of one's own. */
export function svgElements(items: readonly DisplayItem[], palette: Palette): string {
  const colour: Colour = name => palette[name];
  let svg = '';
  let group = '';
  for (const item of items) {
    if (item.type === 'text') {
      if (item.text === '') continue;
      const wanted = groupOf(item.face, item.size, colour(item.fill));
      if (wanted !== group) svg += (group === '' ? '' : '</g>\n') + wanted;
      group = wanted;
      svg += textElement(item);
      continue;
    }
    if (group !== '') svg += '</g>\n';
    group = '';
    svg += item.type === 'box' ? boxElement(item, colour) : pathElement(item, colour);
  }
  return `${svg}${group === '' ? '' : '</g>\n'}`;
}

/** The picture as one SVG file: text stays text, nothing in it runs or loads. */
export function paintSvg(list: DisplayList, options: SvgOptions): string {
  const { palette, isTransparent, fonts = [], scale = 1 } = options;
  const colour: Colour = name => palette[name];
  const width = short(list.width);
  const height = short(list.height);
  let svg =
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${short(list.width * scale)}" height="${short(list.height * scale)}"` +
    ` viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" xml:space="preserve">\n` +
    `<title id="title">${escapeXml(list.title)}</title>\n<desc id="desc">${escapeXml(list.description)}</desc>\n${fontFaces(fonts)}`;
  if (list.background !== null && !isTransparent) {
    svg += `<rect width="${width}" height="${height}" fill="${colour(list.background)}"/>\n`;
  }
  return `${svg}${svgElements(list.items, palette)}</svg>
`;
}
