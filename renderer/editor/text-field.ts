/** Where keys write words; a checkbox is an input too. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
