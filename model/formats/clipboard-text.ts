import { caps } from '../parse/caps';
import { tooLong } from './outline-in';

/** What lies on the clipboard, as far as it is text. */
export interface ClipboardText {
  readonly text: string;
  readonly html: string;
}

/** Names the attribute of our HTML that carries the branches themselves. */
export const branchesAttribute = 'data-crux-branches';

/** Refuses a text that is too long; HTML that is too long is left out, for its plain text may do. */
export function checkPastedSize({ text, html }: ClipboardText): ClipboardText {
  const isHtmlReadable = html.length <= caps.pastedHtml;
  if (text.length <= caps.pastedText) return { text, html: isHtmlReadable ? html : '' };
  if (!isHtmlReadable || !html.includes(branchesAttribute)) throw tooLong();
  return { text: '', html };
}
