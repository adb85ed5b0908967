/** Where keys write words; a checkbox is an input too. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

/** What is being written outside of the map's open texts keeps its words when it is left: a tag, a title. */
export function leaveTextField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && isTextField(activeElement)) activeElement.blur();
}
