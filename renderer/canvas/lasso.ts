import type { RecordId } from '../../model/ids';
import type { Layout, Rectangle } from '../../model/layout/layout';
import { message } from '../../model/messages/message';
import type { App } from '../state/app';
import { contains, overlaps } from '../../model/layout/rectangles';
import { toMap, type Viewport } from './viewport';

interface Point {
  readonly x: number;
  readonly y: number;
}

const thresholdPx = 4;

/** Cards and notes that the rectangle touches, and frames that are wholly in it. */
function recordsWithin(layout: Layout, area: Rectangle): readonly RecordId[] {
  const cards = layout.cards.filter(
    card => card.kind !== 'reference' && card.kind !== 'incomplete' && overlaps(card, area),
  );
  const boxes = layout.boxes.filter(box => (box.kind === 'note' ? overlaps(box, area) : contains(area, box)));
  return [...cards, ...boxes].map(({ record }) => record);
}

/** A rectangle drawn on the empty canvas with Shift held: what it touches joins the selection. */
export class Lasso {
  readonly #app: App;
  readonly #pane: HTMLElement;
  readonly #viewport: () => Viewport;
  #start: Point | null = null;
  #before: readonly RecordId[] = [];
  #element: HTMLElement | null = null;

  constructor(app: App, pane: HTMLElement, viewport: () => Viewport) {
    this.#app = app;
    this.#pane = pane;
    this.#viewport = viewport;
  }

  get isDrawing(): boolean {
    return this.#element !== null;
  }

  press(event: PointerEvent): void {
    this.#start = this.#place(event);
    this.#before = this.#app.view.getState().selection;
  }

  move(event: PointerEvent): void {
    const start = this.#start;
    if (start === null) return;
    const at = this.#place(event);
    if (this.#element === null) {
      if (Math.hypot(at.x - start.x, at.y - start.y) < thresholdPx) return;
      this.#element = document.createElement('div');
      this.#element.className = 'lasso';
      this.#element.setAttribute('aria-hidden', 'true');
      this.#pane.append(this.#element);
    }
    const [left, top] = [Math.min(start.x, at.x), Math.min(start.y, at.y)];
    const { style } = this.#element;
    style.transform = `translate(${left}px, ${top}px)`;
    style.width = `${Math.abs(at.x - start.x)}px`;
    style.height = `${Math.abs(at.y - start.y)}px`;
    const from = toMap(this.#viewport(), { x: left, y: top });
    const to = toMap(this.#viewport(), { x: Math.max(start.x, at.x), y: Math.max(start.y, at.y) });
    const layout = this.#app.open.getState().current?.layouts.current();
    if (layout === undefined) return;
    const found = recordsWithin(layout, { ...from, width: to.x - from.x, height: to.y - from.y });
    const others = this.#before.filter(id => !found.includes(id));
    this.#app.view.setState({ selection: [...others, ...found] });
  }

  /** True when a rectangle ended here, so that no click follows. */
  release(isKept: boolean): boolean {
    const wasDrawing = this.isDrawing;
    this.#start = null;
    this.#element?.remove();
    this.#element = null;
    if (!wasDrawing) return false;
    if (!isKept) this.#app.view.setState({ selection: this.#before });
    const { selection } = this.#app.view.getState();
    this.#app.view.setState({ focused: selection.at(-1) ?? null });
    this.#app.announce(message('arranging.selected', { count: selection.length }));
    return true;
  }

  #place(event: PointerEvent): Point {
    const { left, top } = this.#pane.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}
