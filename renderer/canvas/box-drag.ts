import type { FrameId, NoteId } from '../../model/ids';
import { isMirrored } from '../../model/messages/current-language';
import type { App } from '../state/app';
import { endPlacing } from './placing';

const thresholdPx = 4;

interface Pressed {
  readonly record: NoteId | FrameId;
  readonly isResizing: boolean;
  readonly x: number;
  readonly y: number;
}

/** Moving and resizing notes and frames with the pointer. The command "Move" does the same by keys. */
export class BoxDrag {
  readonly #app: App;
  readonly #zoom: () => number;
  #pressed: Pressed | null = null;
  #isDragging = false;

  constructor(app: App, zoom: () => number) {
    this.#app = app;
    this.#zoom = zoom;
  }

  get isDragging(): boolean {
    return this.#isDragging;
  }

  press(element: HTMLElement, isResizing: boolean, event: PointerEvent): void {
    const record = element.dataset['record'] as NoteId | FrameId;
    this.#pressed = { record, isResizing, x: event.clientX, y: event.clientY };
  }

  move(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (pressed === null) return;
    const [right, down] = [event.clientX - pressed.x, event.clientY - pressed.y];
    if (!this.#isDragging && Math.hypot(right, down) < thresholdPx) return;
    this.#isDragging = true;
    const [dx, dy] = [right / this.#zoom(), down / this.#zoom()];
    const { record, isResizing } = pressed;
    const change = isResizing
      ? { dx: 0, dy: 0, dWidth: isMirrored() ? -dx : dx, dHeight: dy }
      : { dx, dy, dWidth: 0, dHeight: 0 };
    this.#app.view.setState({ placing: { record, ...change, isByKeys: false } });
  }

  /** True when a drag ended here, so that no click follows. */
  release(isKept: boolean): boolean {
    const wasDragging = this.#isDragging;
    this.#pressed = null;
    this.#isDragging = false;
    if (wasDragging) endPlacing(this.#app, isKept);
    return wasDragging;
  }
}
