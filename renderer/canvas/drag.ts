import { addInference } from '../../model/edits/inferences';
import { homesOf } from '../../model/homes';
import type { ClaimId, RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { nameOf } from '../commands/argument-commands';
import { movableRoots, placementOf, placementOfAll } from '../commands/arrange-commands';
import { type Edit, type MapScene, performEdit } from '../commands/command';
import { pinBy } from '../commands/pin-commands';
import { sceneOf, targetOf } from '../commands/scene';
import type { App } from '../state/app';

interface Point {
  readonly x: number;
  readonly y: number;
}

const thresholdPx = 5;

interface Drag {
  readonly kind: 'card' | 'link';
  readonly claimId: ClaimId;
  readonly element: HTMLElement;
  readonly start: Point;
  /**
   * Where the card, or the end of the line that stays, was in the canvas as it was taken hold of: asking each time would cost a
   * layout.
   */
  readonly from: Point;
  readonly ghost: HTMLElement;
  target: HTMLElement | null;
}

function pinEdit(scene: MapScene, claimIds: readonly ClaimId[], dx: number, dy: number): Edit {
  const patch = claimIds.flatMap(id => pinBy(scene, id, { dx, dy }));
  const [first] = claimIds;
  const count = claimIds.length;
  if (count > 1 || first === undefined) {
    return { patch, label: message('command.pin'), notice: message('arranging.pinned', { count }) };
  }
  const notice = message('editor.pinned', { name: nameOf(scene, { kind: 'claim', id: first }) });
  return { patch, label: message('command.pin'), notice, select: first };
}

/** A card that is one of several selected ones takes them all along. */
function draggedClaims(scene: MapScene, claimId: ClaimId): readonly ClaimId[] {
  const { selection } = scene.view;
  return selection.length > 1 && selection.includes(claimId) ? movableRoots(scene) : [claimId];
}

/** What letting go here would do; null where nothing can come of it. */
function editFor(scene: MapScene, drag: Drag, at: Point, zoom: number): Edit | null {
  const record = (drag.target?.dataset['record'] ?? null) as RecordId | null;
  const target = targetOf(scene.map, record);
  if (drag.kind === 'link') {
    // A question carries no argument: there the canvas below it is meant.
    if (target === null || (target.kind !== 'claim' && target.kind !== 'inference')) {
      const added = addInference(scene.map, drag.claimId, 'support', '', scene.context);
      return { patch: added.patch, label: message('command.addReason'), select: added.claimId, isEditing: true };
    }
    // The card on which the line ends becomes a reason here as well.
    if (target.kind !== 'claim') return null;
    return placementOf(scene, target.id, { kind: 'claim', id: drag.claimId }, 'support', 'use');
  }
  if (target?.kind === 'claim' || target?.kind === 'inference' || target?.kind === 'question') {
    const home = homesOf(scene.map).homeOf.get(drag.claimId);
    const polarity = home === undefined ? 'support' : (scene.map.inferences.get(home)?.polarity ?? 'support');
    return placementOfAll(scene, draggedClaims(scene, drag.claimId), target, polarity);
  }
  return pinEdit(scene, draggedClaims(scene, drag.claimId), (at.x - drag.start.x) / zoom, (at.y - drag.start.y) / zoom);
}

function makeGhost(pane: HTMLElement, element: HTMLElement, kind: Drag['kind']): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = kind === 'card' ? 'drag-ghost' : 'drag-line';
  if (kind === 'card') {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
    for (const name of ['data-testid', 'data-key', 'data-record', 'aria-label', 'role']) copy.removeAttribute(name);
    copy.style.width = `${element.offsetWidth}px`;
    copy.style.height = `${element.offsetHeight}px`;
    ghost.append(copy);
  }
  ghost.setAttribute('aria-hidden', 'true');
  pane.append(ghost);
  return ghost;
}

/**
 * Dragging with the pointer: a card onto a card, a chip or the empty canvas; from a card's edge to make a reason. Keys M and L
 * do the same.
 */
export class DragSession {
  readonly #app: App;
  readonly #pane: HTMLElement;
  readonly #zoom: () => number;
  #pressed: { readonly element: HTMLElement; readonly start: Point; readonly kind: Drag['kind'] } | null = null;
  #drag: Drag | null = null;

  constructor(app: App, pane: HTMLElement, zoom: () => number) {
    this.#app = app;
    this.#pane = pane;
    this.#zoom = zoom;
  }

  get isDragging(): boolean {
    return this.#drag !== null;
  }

  press(element: HTMLElement, kind: Drag['kind'], event: PointerEvent): void {
    this.#pressed = { element, kind, start: { x: event.clientX, y: event.clientY } };
  }

  move(event: PointerEvent): void {
    if (this.#drag === null) {
      if (this.#pressed === null || !this.#begin(event)) return;
    }
    const drag = this.#drag;
    if (drag === null) return;
    this.#moveGhost(drag, event);
    // A finger keeps sending to where it was put down.
    const isFinger = event.pointerType === 'touch';
    const under = isFinger ? document.elementFromPoint(event.clientX, event.clientY) : event.target;
    const found = under instanceof Element ? under.closest<HTMLElement>('[data-record]') : null;
    const isUsable = found !== null && this.#pane.contains(found) && found !== drag.element;
    const target = isUsable ? found : null;
    if (target === drag.target) return;
    drag.target?.removeAttribute('data-drop');
    drag.target = target;
    if (target === null) return;
    const scene = sceneOf(this.#app);
    const isPossible = scene.map !== null && editFor(scene as MapScene, drag, event, this.#zoom()) !== null;
    target.setAttribute('data-drop', isPossible ? 'yes' : 'no');
  }

  /** True when a drag ended here, so that no click follows. */
  release(event: PointerEvent): boolean {
    const drag = this.#drag;
    this.cancel();
    if (drag === null) return false;
    const scene = sceneOf(this.#app);
    if (scene.map === null) return true;
    const edit = editFor(scene as MapScene, drag, { x: event.clientX, y: event.clientY }, this.#zoom());
    if (edit === null) this.#app.announce(message('editor.cannotAttach'));
    else performEdit(scene as MapScene, edit.label ?? '', edit);
    return true;
  }

  cancel(): void {
    this.#pressed = null;
    const drag = this.#drag;
    this.#drag = null;
    if (drag === null) return;
    drag.ghost.remove();
    drag.element.removeAttribute('data-dragged');
    drag.target?.removeAttribute('data-drop');
    document.body.classList.remove('is-dragging');
  }

  #begin(event: PointerEvent): boolean {
    const pressed = this.#pressed;
    if (pressed === null) return false;
    const { start, element, kind } = pressed;
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) < thresholdPx) return false;
    const claimId = element.dataset['record'] as ClaimId;
    const pane = this.#pane.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const held = kind === 'card' ? { x: box.left, y: box.top } : start;
    const from = { x: held.x - pane.left, y: held.y - pane.top };
    const ghost = makeGhost(this.#pane, element, kind);
    element.setAttribute('data-dragged', kind);
    document.body.classList.add('is-dragging');
    this.#drag = { kind, claimId, element, start, from, ghost, target: null };
    return true;
  }

  #moveGhost({ ghost, kind, from, start }: Drag, event: PointerEvent): void {
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    if (kind === 'card') {
      ghost.style.transform = `translate(${from.x + dx}px, ${from.y + dy}px) scale(${this.#zoom()})`;
      return;
    }
    ghost.style.width = `${Math.hypot(dx, dy)}px`;
    ghost.style.transform = `translate(${from.x}px, ${from.y}px) rotate(${Math.atan2(dy, dx)}rad)`;
  }
}
