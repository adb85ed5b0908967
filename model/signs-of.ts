/** Below the first combining mark each letter is a sign of its own. */
const plain = /^[\u0020-\u02ff]*$/;
let segmenter: Intl.Segmenter | null = null;

/** The signs of a text as people count them. What makes them out is large, and made with the first text that needs it. */
export function signsOf(text: string): readonly string[] {
  if (plain.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('und');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
