import { Parser } from 'htmlparser2';
import type { MapContents } from '../argument-map';
import { CruxError } from '../borders/reply';
import { message } from '../messages/message';
import { caps } from '../parse/caps';
import type { StepDraft } from './branch-draft';
import { branchesAttribute as attribute, type ClipboardText } from './clipboard-text';
import { linesOfHtml } from './html-list';
import { readMapJson, writeMapJson } from './map-json';
import { escapeHtml } from './outline';
import { draftsOfLines, readOutline } from './outline-in';
import { readWord } from './outline-words';
import { linesOfText } from './pasted-lines';

export type Pasted =
  | { readonly kind: 'branches'; readonly contents: MapContents }
  | { readonly kind: 'outline'; readonly drafts: readonly StepDraft[] };

/** A list for word processors that carries the branches themselves in an attribute, for other maps. */
export function htmlWithBranches(list: string, contents: MapContents): string {
  return `<div ${attribute}="${escapeHtml(writeMapJson(contents))}">${list}</div>`;
}

function ownBranches(html: string): MapContents | null {
  if (!html.includes(attribute)) return null;
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (_name, attributes) => {
      found.push(...(attributes[attribute] === undefined ? [] : [attributes[attribute]]));
    },
  });
  parser.write(html);
  parser.end();
  const [json] = found;
  if (json === undefined) return null;
  try {
    const { contents } = readMapJson(json);
    return contents.map.mainClaimId === null ? null : contents;
  } catch {
    // Cut short or changed on its way: the list beside it still says what the branches say.
    return null;
  }
}

/**
 * Crux's own branches before HTML lists before plain text; `isPlain` asks for the text alone. Refuses in words what it cannot
 * read.
 */
export function readPasted({ text, html }: ClipboardText, isPlain: boolean): Pasted {
  const isReadable = !isPlain && html !== '' && html.length <= caps.pastedHtml;
  const contents = isReadable ? ownBranches(html) : null;
  if (contents !== null) return { kind: 'branches', contents };
  const lines = isReadable ? linesOfHtml(html) : null;
  const drafts = lines === null ? readOutline(text) : draftsOfLines(lines);
  if (drafts.length === 0) throw new CruxError('bad-request', message('paste.nothing'));
  return { kind: 'outline', drafts };
}

/** Whether it is more than words for one claim: lines that hang on each other. */
export function isOutline({ text, html }: ClipboardText): boolean {
  if (html.includes(attribute) || (html.length <= caps.pastedHtml && (linesOfHtml(html)?.length ?? 0) > 1)) return true;
  if (text.length > caps.pastedText) return true;
  const lines = linesOfText(text);
  const [first] = lines;
  const isStructured = lines.some(({ bullet, indent, text: words }) => {
    return bullet !== '' || indent !== first?.indent || readWord(words) !== null;
  });
  return lines.length > 1 && isStructured;
}
