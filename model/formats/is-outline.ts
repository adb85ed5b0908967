import { caps } from '../parse/caps';
import { branchesAttribute, type ClipboardText } from './clipboard-text';
import { linesOfHtml } from './html-list';
import { readWord } from './outline-words';
import { linesOfText } from './pasted-lines';

/** Whether it is more than words for one claim: lines that hang on each other. */
export function isOutline({ text, html }: ClipboardText): boolean {
  if (html.includes(branchesAttribute) || (html.length <= caps.pastedHtml && (linesOfHtml(html)?.length ?? 0) > 1))
    return true;
  if (text.length > caps.pastedText) return true;
  const lines = linesOfText(text);
  const [first] = lines;
  const isStructured = lines.some(({ bullet, indent, text: words }) => {
    return bullet !== '' || indent !== first?.indent || readWord(words) !== null;
  });
  return lines.length > 1 && isStructured;
}
