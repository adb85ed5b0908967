import { addContention, addLooseClaim } from '../../model/edits/claims';
import { pinClaim } from '../../model/edits/arrange';
import type { RecordId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { apply } from '../../model/patch';
import { type MapScene, performEdit } from '../commands/command';
import { runCommand } from '../commands/key-handling';
import { type Scene, sceneOf } from '../commands/scene';
import { findElement } from '../commands/walk';
import { focusCanvas } from '../editor/panes';
import type { App } from '../state/app';
import { anchorShift } from '../../model/layout/shift-layout';
import { turned } from '../../model/layout/turned';
import { toMap, type Viewport } from './viewport';

/** Selects what was pressed; with Ctrl or Shift adds or takes it away. */
export function selectPressed(
  app: App,
  element: HTMLElement,
  event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean },
): void {
  const record = element.dataset['record'] as RecordId;
  const key = element.dataset['key'] ?? null;
  const { selection } = app.view.getState();
  const isAdding = event.ctrlKey || event.metaKey || event.shiftKey;
  const others = selection.filter(id => id !== record);
  const isTakenAway = isAdding && selection.includes(record);
  const next = isTakenAway ? others : [...(isAdding ? others : []), record];
  app.view.setState({ selection: next, focused: key });
}

/** A loose claim whose card appears where the pointer was. */
export function addLooseAt(app: App, viewport: Viewport, at: { readonly x: number; readonly y: number }): void {
  const scene: Scene = sceneOf(app);
  const { map, context, open, view } = scene;
  if (map === null || open === null || view.reader !== null) return;
  if (indexOf(map).claims.length === 0) {
    const added = addContention(map, '', context);
    performEdit(scene as MapScene, message('command.addContention'), {
      patch: added.patch,
      select: added.claimId,
      isEditing: true,
    });
    return;
  }
  const { patch, claimId } = addLooseClaim(map, '', context);
  const after = apply(map, patch).map;
  const proposed = open.layouts.layOut(after);
  const placed = findElement(proposed, claimId);
  const wanted = toMap(viewport, at);
  // The click marks the middle of the card's first line, where it will be once as much as can has stayed in its place.
  const moved = anchorShift(open.layouts.current(), proposed, view.focused);
  const offset =
    placed === undefined
      ? null
      : turned(proposed, wanted.x - placed.x - moved.x - placed.width / 2, wanted.y - placed.y - moved.y - 18);
  const pin = offset === null ? [] : pinClaim(after, claimId, Math.round(offset.along), Math.round(offset.across));
  performEdit(scene as MapScene, message('command.addLoose'), {
    patch: [...patch, ...pin],
    select: claimId,
    isEditing: true,
  });
}

export function openPressed(app: App, element: HTMLElement): void {
  const isReference = element.dataset['key'] !== element.dataset['record'];
  focusCanvas();
  runCommand(app, isReference ? 'walk.goToPlace' : 'argument.editText');
}
