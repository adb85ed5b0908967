/** Where a menu opened by key belongs: under the focused card or chip, else in the middle of the map. */
export function placeOfFocus(key: string | null): { readonly x: number; readonly y: number } {
  const canvas = document.querySelector('[data-pane="canvas"]');
  const focused = key === null ? null : canvas?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const box = (focused ?? canvas)?.getBoundingClientRect() ?? new DOMRect();
  const inside = canvas?.getBoundingClientRect() ?? box;
  const x = focused === null ? box.left + box.width / 2 : box.left + 12;
  const y = focused === null ? box.top + box.height / 2 : box.bottom - 4;
  return {
    x: Math.min(Math.max(x, inside.left), inside.right),
    y: Math.min(Math.max(y, inside.top), inside.bottom),
  };
}
