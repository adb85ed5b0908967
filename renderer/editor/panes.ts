import { drawNow } from '../controls/draw-now';
import type { App } from '../state/app';
import { workplaceOf } from '../state/view-store';

/** Regions that F6 walks carry this attribute; what they are there for gets the focus, else the first thing that can hold it. */
const paneSelector = '[data-pane]';
const focusable = '[tabindex="0"], button:not([disabled]), input, textarea, select, a[href]';

/** What in a part of the window can hold the focus, in the order of the page. */
export function focusables(part: Element): readonly HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(focusable)];
}

export function cyclePane(by: -1 | 1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(paneSelector)].filter(pane => pane.offsetParent !== null);
  if (panes.length === 0) return;
  const current = panes.findIndex(pane => pane.contains(document.activeElement));
  const next = panes[(current + by + panes.length) % panes.length];
  const first = next?.querySelector<HTMLElement>('[data-first-focus]');
  const inside = next?.matches(focusable) === true ? next : (first ?? next?.querySelector<HTMLElement>(focusable));
  inside?.focus();
}

const covering = '[role="dialog"], [role="alertdialog"], [role="menu"], .popover';

/** The one door for the focus that is given rather than taken: what was opened over `element` meanwhile keeps it. */
export function giveFocus(element: HTMLElement | null): void {
  const over = document.activeElement?.closest(covering) ?? null;
  if (over === null || over.contains(element)) element?.focus({ preventScroll: true });
}

export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

export function focusCanvas(): void {
  giveFocus(document.querySelector<HTMLElement>('[data-canvas-focus]'));
}

export function focusLibrary(): void {
  giveFocus(document.querySelector<HTMLElement>('[data-library-focus]'));
}

const outlineTree = '[data-pane="outline"] [role="tree"]';

/** The canvas or the outline, whichever the map is worked on in. */
export function focusMap({ view }: Pick<App, 'view'>): void {
  const tree = workplaceOf(view.getState()) === 'outline' ? document.querySelector<HTMLElement>(outlineTree) : null;
  if (tree === null) focusCanvas();
  else giveFocus(tree);
}

/** On the canvas or in the outline, where single letters are commands, and on none of the tools that lie over them. */
export function isOnMap(element: Element | null): boolean {
  if (element === null || element.closest('.canvas-control') !== null) return false;
  return element.closest(`[data-pane="canvas"], ${outlineTree}`) !== null;
}

/** Gives the focus to the part of a pane that `selector` names; the pane may have been opened just now. */
export function focusPart(pane: string, selector: string): void {
  drawNow();
  document.querySelector<HTMLElement>(`[data-pane="${pane}"] ${selector}`)?.focus();
}

export function isFocusInPane(pane: string): boolean {
  return (document.activeElement?.closest(`[data-pane="${pane}"]`) ?? null) !== null;
}

/** The bar may have been opened just now. */
export function focusFindField(field: 'find' | 'replace'): void {
  drawNow();
  const input = document.querySelector<HTMLInputElement>(`[data-find-field="${field}"]`);
  input?.focus();
  input?.select();
}
