import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomMaps } from '../testing/random-map';
import { linesOfHtml } from './html-list';
import { outlineHtml } from './outline';

function read(html: string): string[] | null {
  return linesOfHtml(html)?.map(({ indent, bullet, text }) => `${indent}${bullet}${text}`) ?? null;
}

test('lists inside lists are levels, however they are nested', () => {
  const inside = '<ul><li>Ports<ul><li>owners</li><li>+ trade</li></ul></li><li>Ships</li></ul>';
  const beside = '<ul><li>Ports</li><ul><li>owners</li><li>+ trade</li></ul><li>Ships</li></ul>';
  expect(read(inside)).toEqual(['4•Ports', '8•owners', '8+trade', '4•Ships']);
  expect(read(beside)).toEqual(read(inside));
});

test('Google Docs wraps its items in paragraphs and spans', () => {
  const html =
    '<meta charset="utf-8"><b id="docs-internal-guid-1"><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>Ports</span></p></li><ul><li aria-level="2"><p><span>because </span><span>owners</span></p></li></ul></ul></b>';
  expect(read(html)).toEqual(['4•Ports', '8•because owners']);
});

test('Word names levels in a style and writes its bullets as text', () => {
  const item = (level: number, text: string): string =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${text}<o:p></o:p></span></p>`;
  const html = `<html><head><style>p {mso-list: l0}</style></head><body>${item(1, 'Ports')}${item(2, 'owners &amp;\n ships')}</body></html>`;
  expect(read(html)).toEqual(['4•Ports', '8•owners & ships']);
});

test('scripts, styles and attributes are not read', () => {
  const html =
    '<ul><li onclick="evil()">Ports<script>evil()</script><img src=x onerror=evil()><style>b{}</style></li><li><a href="javascript:evil()">owners</a></li></ul><iframe>evil</iframe>';
  expect(read(html)).toEqual(['4•Ports', '4•owners']);
});

test('pages without a list leave the reading to their plain text', () => {
  expect(read('<p>Ports</p><p>owners</p>')).toBeNull();
});

test('any text is read without failing', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('<ul>', '<li>', '</li>', '</ul>', '<p>', '<', '&', '>', 'a', '<script>', '"', '=', ' '),
        {
          maxLength: 40,
        },
      ),
      parts => {
        const lines = linesOfHtml(parts.join(''));
        expect(lines?.every(({ text }) => text !== '') ?? true).toBe(true);
      },
    ),
  );
});

test('a map that was copied as a list has a line for each line of the list', () => {
  fc.assert(
    fc.property(randomMaps(), map => {
      const html = outlineHtml(map);
      expect((linesOfHtml(html) ?? []).length).toBeLessThanOrEqual(html.match(/<li>/g)?.length ?? 0);
    }),
  );
});
