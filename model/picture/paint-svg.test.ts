import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisplayItem, DisplayList, TextItem } from './display-list';
import { escapeXml, paintSvg } from './paint-svg';
import { palettes } from './themes';

const text: TextItem = {
  type: 'text',
  x: 10,
  y: 20.126,
  width: 80,
  text: 'Fees fell',
  face: 'sans',
  size: 13,
  fill: 'ink',
  isRightToLeft: false,
  owner: null,
};
const items: readonly DisplayItem[] = [
  {
    type: 'box',
    x: 1,
    y: 2,
    width: 30,
    height: 40,
    radius: 6,
    fill: 'card',
    stroke: 'card-edge',
    strokeWidth: 1,
    dash: [4, 3],
    owner: null,
  },
  {
    type: 'path',
    commands: [['M', 0, 0], ['L', 5.555, 6], ['Q', 7, 8, 9, 10], ['Z']],
    fill: null,
    stroke: 'support',
    strokeWidth: 1.5,
    dash: [],
    cap: 'round',
    owner: null,
  },
  text,
  { ...text, y: 40, text: 'in <2019> & after' },
  { ...text, y: 60, face: 'serif-bold', text: 'שלום', isRightToLeft: true },
];
const list: DisplayList = {
  width: 200,
  height: 100,
  background: 'canvas',
  isMirrored: false,
  items,
  title: 'Ports & <fees>',
  description: 'Two "reasons"',
};
const options = { palette: palettes.light, isTransparent: false };

describe('a picture as SVG', () => {
  const svg = paintSvg(list, options);

  it('keeps text as text, at its place, told apart from markup', () => {
    expect(svg).toContain('<text x="10" y="20.13">Fees fell</text>');
    expect(svg).toContain('<text x="10" y="40">in &lt;2019&gt; &amp; after</text>');
  });

  it('names itself for readers who cannot see it', () => {
    expect(svg).toContain('<title id="title">Ports &amp; &lt;fees&gt;</title>');
    expect(svg).toContain('<desc id="desc">Two &quot;reasons&quot;</desc>');
  });

  it('puts right-to-left text with its end at its left edge', () => {
    expect(svg).toContain('<text x="10" y="60" direction="rtl" text-anchor="end">שלום</text>');
  });

  it('draws boxes and lines with their dashes, ends and colours', () => {
    expect(svg).toContain(
      '<rect x="1" y="2" width="30" height="40" rx="6" fill="#FFFFFF" stroke="#D3CEC2" stroke-dasharray="4 3"/>',
    );
    expect(svg).toContain(
      '<path d="M0 0L5.56 6Q7 8 9 10Z" fill="none" stroke="#0B6477" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>',
    );
  });

  it('has a ground unless it is transparent', () => {
    const ground = '<rect width="200" height="100" fill="#F4F2ED"/>';
    expect(svg).toContain(ground);
    expect(paintSvg(list, { ...options, isTransparent: true })).not.toContain(ground);
  });

  it('is as wide as asked for, with the drawing in map units', () => {
    expect(paintSvg(list, { ...options, scale: 2 })).toContain('width="400" height="200" viewBox="0 0 200 100"');
  });

  it('carries the fonts that it is given', () => {
    const fonts = [{ face: 'serif-bold', url: 'data:font/woff;base64,AA==' }] as const;
    expect(paintSvg(list, { ...options, fonts })).toContain(
      "@font-face{font-family:'Source Serif 4';font-weight:600;font-style:normal;src:url(data:font/woff;base64,AA==)}",
    );
  });

  it('opens and closes every group', () => {
    expect(svg.match(/<g /g)).toHaveLength(2);
    expect(svg.match(/<\/g>/g)).toHaveLength(2);
  });

  it('never holds what XML forbids, whatever a claim says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), claim => {
        const escaped = escapeXml(claim);
        expect(escaped.isWellFormed()).toBe(true);
        expect(escaped).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)|[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/u);
      }),
    );
    expect(escapeXml('a\ud800b\u0000c')).toBe('a\ufffdb\ufffdc');
  });

  it('runs nothing and loads nothing, whatever a claim says', () => {
    const hostile = paintSvg(
      {
        ...list,
        title: '</title><script>1</script>',
        items: [{ ...text, text: '</text><foreignObject/><image href="http://a/"/>' }],
      },
      options,
    );
    expect(hostile).not.toMatch(/<(script|foreignObject|image|a|use)\b/);
  });
});
