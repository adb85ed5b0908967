import { isMirrored } from '../../model/messages/current-language';
import { type ViewState, workplaceOf } from '../state/view-store';

/** What the keys are meant for now, on the canvas or in the outline; null when it is not drawn. */
export function elementOfFocus(view: ViewState): HTMLElement | null {
  if (view.focused === null) return null;
  const key = `[data-key="${CSS.escape(view.focused)}"]`;
  const place = workplaceOf(view) === 'outline' ? '[data-pane="outline"] .is-current' : `[data-pane="canvas"] ${key}`;
  return document.querySelector<HTMLElement>(place);
}

/** Where a menu opened by key belongs: under the focused card, chip or row, else in the middle of the map. */
export function placeOfFocus(view: ViewState): { readonly x: number; readonly y: number } {
  const pane = document.querySelector(`[data-pane="${workplaceOf(view)}"]`);
  const focused = elementOfFocus(view);
  const box = (focused ?? pane)?.getBoundingClientRect() ?? new DOMRect();
  const inside = pane?.getBoundingClientRect() ?? box;
  const start = isMirrored() ? box.right - 12 : box.left + 12;
  const x = focused === null ? box.left + box.width / 2 : start;
  const y = focused === null ? box.top + box.height / 2 : box.bottom - 4;
  return {
    x: Math.min(Math.max(x, inside.left), inside.right),
    y: Math.min(Math.max(y, inside.top), inside.bottom),
  };
}
