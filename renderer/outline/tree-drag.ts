import { homesOf } from '../../model/homes';
import type { ClaimId, InferenceId } from '../../model/ids';
import { message } from '../../model/messages/message';
import type { OutlineRow } from '../../model/outline';
import { placementOf } from '../commands/arrange-commands';
import { type Edit, isEditable, performEdit } from '../commands/command';
import { sceneOf, targetOf } from '../commands/scene';
import type { App } from '../state/app';
import { showProblem } from '../status-bar/notice-store';

/** Pixels that a press may move and still be a click. */
const thresholdPx = 5;
/** Near an edge of the list it scrolls: how near, and how far with each move. */
const scrolling = { edgePx: 28, stepPx: 14 } as const;

const isMovable = ({ kind }: OutlineRow): boolean => kind === 'claim' || kind === 'loose';

/** What is under the pointer in the tree: a row means its claim, the sign before it its step. */
interface Drop {
  readonly element: HTMLElement;
  readonly row: OutlineRow;
  readonly isStep: boolean;
}

/** Dragging a row onto another one hangs its branch there; onto a sign joins that step's premises. Key M does the same. */
export class TreeDrag {
  readonly #app: App;
  readonly #tree: HTMLElement;
  readonly #rowAt: (place: number) => OutlineRow | undefined;
  #pressed: { readonly row: OutlineRow; readonly x: number; readonly y: number } | null = null;
  #ghost: HTMLElement | null = null;
  #drop: Drop | null = null;

  constructor(app: App, tree: HTMLElement, rowAt: (place: number) => OutlineRow | undefined) {
    this.#app = app;
    this.#tree = tree;
    this.#rowAt = rowAt;
  }

  get isDragging(): boolean {
    return this.#ghost !== null;
  }

  press(event: PointerEvent): void {
    const { target } = event;
    if (event.button !== 0 || !(target instanceof Element) || target.closest('textarea') !== null) return;
    const row = this.#rowAt(Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1));
    if (row === undefined || !isMovable(row) || !isEditable(sceneOf(this.#app))) return;
    this.#pressed = { row, x: event.clientX, y: event.clientY };
  }

  move(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (pressed === null) return;
    if (this.#ghost === null) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < thresholdPx) return;
      this.#ghost = this.#makeGhost(pressed.row);
    }
    Object.assign(this.#ghost.style, { left: `${event.clientX + 12}px`, top: `${event.clientY + 8}px` });
    this.#scroll(event);
    const drop = this.#dropAt(event);
    if (drop?.element === this.#drop?.element && drop?.isStep === this.#drop?.isStep) return;
    this.#markDrop(drop);
  }

  /** True when a drag ended here, so that no click follows. */
  release(): boolean {
    const wasDragging = this.isDragging;
    const drop = this.#drop;
    const edit = drop === null ? null : this.#editFor(drop);
    this.cancel();
    const scene = sceneOf(this.#app);
    if (drop !== null && edit === null) showProblem(message('editor.cannotAttach'));
    else if (edit !== null && isEditable(scene)) performEdit(scene, edit.label ?? '', edit);
    return wasDragging;
  }

  cancel(): void {
    if (this.#pressed === null) return;
    this.#pressed = null;
    this.#markDrop(null);
    this.#ghost?.remove();
    this.#ghost = null;
    document.body.classList.remove('is-dragging');
  }

  #makeGhost(row: OutlineRow): HTMLElement {
    const ghost = document.createElement('div');
    ghost.className = 'outline-ghost';
    ghost.setAttribute('aria-hidden', 'true');
    ghost.textContent = sceneOf(this.#app).map?.claims.get(row.record as ClaimId)?.text ?? '';
    document.body.append(ghost);
    document.body.classList.add('is-dragging');
    return ghost;
  }

  #scroll({ clientY }: PointerEvent): void {
    const { top, bottom } = this.#tree.getBoundingClientRect();
    if (clientY < top + scrolling.edgePx) this.#tree.scrollBy({ top: -scrolling.stepPx });
    else if (clientY > bottom - scrolling.edgePx) this.#tree.scrollBy({ top: scrolling.stepPx });
  }

  #dropAt({ clientX, clientY }: PointerEvent): Drop | null {
    const under = document.elementFromPoint(clientX, clientY);
    const element = under?.closest<HTMLElement>('.outline-row') ?? null;
    const row = this.#rowAt(Number(element?.dataset['index'] ?? -1));
    if (element === null || row === undefined || !this.#tree.contains(element)) return null;
    if (row.key === this.#pressed?.row.key) return null;
    return { element, row, isStep: under?.closest('[data-action="step"]') !== null };
  }

  #markDrop(drop: Drop | null): void {
    this.#drop?.element.removeAttribute('data-drop');
    this.#drop?.element.removeAttribute('data-drop-on');
    this.#drop = drop;
    if (drop === null) return;
    drop.element.setAttribute('data-drop', this.#editFor(drop) === null ? 'no' : 'yes');
    drop.element.setAttribute('data-drop-on', drop.isStep ? 'step' : 'claim');
  }

  #editFor({ row, isStep }: Drop): Edit | null {
    const scene = sceneOf(this.#app);
    const dragged = this.#pressed?.row;
    if (dragged === undefined || !isEditable(scene)) return null;
    const claim = dragged.record as ClaimId;
    const home = homesOf(scene.map).homeOf.get(claim);
    // It stays what it is: a reason elsewhere is a reason there.
    const polarity = scene.map.inferences.get(home as InferenceId)?.polarity ?? 'support';
    return placementOf(scene, claim, targetOf(scene.map, isStep ? row.inference : row.record), polarity);
  }
}
