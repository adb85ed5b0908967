/** The field that searches all maps; nothing happens where it is not shown. */
export function focusLibrarySearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-library-search]');
  field?.focus();
  field?.select();
}
