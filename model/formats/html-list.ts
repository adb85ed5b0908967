import { Parser } from 'htmlparser2';
import { cleanText } from '../clean-text';
import { type PastedLine, takeBullet } from './pasted-lines';

const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
]);
const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'table',
  'blockquote',
  'pre',
  'section',
  'article',
  'body',
  'html',
]);
const headings = /^h([1-6])$/;
const tabColumns = 4;
// From the beginning of a declaration on: a hostile style that begins ten thousand of them would be read as often to its end.
const wordLevelIn = /(?:^|;)\s*mso-list:[^;]*\blevel(\d{1,2})/iu;

function textOf(buffer: string): { readonly tabs: number; readonly text: string } {
  const text = buffer.replace(/[ \n\r\f\u00a0]+/gu, ' ').replace(/^ +/u, '');
  const tabs = /^[\t ]*/u.exec(text)?.[0].replaceAll(' ', '').length ?? 0;
  return { tabs, text: cleanText(text).replace(/\s+/gu, ' ').trim() };
}

/**
 * The items of HTML lists as lines, from browsers, Google Docs (lists inside lists) and Word (paragraphs that name their level in
 * a style). Only words and levels are read: no script, style, link, picture or other attribute. Null where there is no list:
 * the plain text beside the HTML keeps its indentation then.
 */
export function linesOfHtml(html: string): readonly PastedLine[] | null {
  const lines: PastedLine[] = [];
  const seen = { list: false };
  let depth = 0;
  let mutedBy: string | null = null;
  let mutedDepth = 0;
  let buffer = '';
  let isItem = false;
  let level = 0;
  const flush = (): void => {
    const { tabs, text } = textOf(buffer);
    buffer = '';
    if (text !== '') {
      const { bullet, text: words } = takeBullet(text);
      const indent = (level + tabs) * tabColumns;
      if (words !== '') lines.push({ indent, bullet: isItem && bullet === '' ? '•' : bullet, text: words });
    }
    isItem = false;
    level = Math.max(0, depth);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (mutedBy !== null) {
          if (name === mutedBy) mutedDepth += 1;
          return;
        }
        const style = attributes['style'] ?? '';
        if (silent.has(name) || /mso-list:\s*ignore/iu.test(style)) {
          mutedBy = name;
          mutedDepth = 1;
          return;
        }
        if (name === 'br') flush();
        const heading = headings.exec(name);
        if (blocks.has(name) || heading !== null) {
          // A paragraph inside an item is the item's own text.
          const isFirstOfItem = isItem && buffer.trim() === '' && (name === 'p' || name === 'div');
          if (!isFirstOfItem) flush();
        }
        if (name === 'ul' || name === 'ol') depth += 1;
        if (name === 'li') {
          seen.list = true;
          isItem = true;
          level = Math.max(1, depth);
        }
        if (heading !== null) level = (Number(heading[1]) - 7) / tabColumns;
        const wordLevel = wordLevelIn.exec(style)?.[1];
        if (wordLevel !== undefined) {
          seen.list = true;
          isItem = true;
          level = Math.max(1, Number(wordLevel));
        }
      },
      ontext: text => {
        if (mutedBy === null) buffer += text;
      },
      onclosetag: name => {
        if (mutedBy !== null) {
          if (name === mutedBy) mutedDepth -= 1;
          if (mutedDepth === 0) mutedBy = null;
          return;
        }
        if (!blocks.has(name) && !headings.test(name)) return;
        flush();
        if (name === 'ul' || name === 'ol') depth = Math.max(0, depth - 1);
        level = Math.max(0, depth);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  flush();
  return seen.list ? lines : null;
}
