import type { ArgumentMap } from '../../model/argument-map';
import { type FramePlace, type FreeBox, findBox, placeBox } from '../../model/edits/free-boxes';
import type { LaidBox, Layout, Rectangle } from '../../model/layout/layout';
import { startOffset } from '../../model/layout/turned';
import { isMirrored } from '../../model/messages/current-language';
import { message } from '../../model/messages/message';
import { hasMap, isEditable, performEdit } from '../commands/command';
import { type Scene, sceneOf } from '../commands/scene';
import type { App } from '../state/app';
import type { Placing } from '../state/view-store';
import { frameAt } from './frame-places';

const smallestBox = { width: 48, height: 36 };

/** Where the box would stand if it were let go now. A mirrored one keeps its right edge while it grows. */
export function placedBox(box: Rectangle, placing: Placing | null): Rectangle {
  if (placing === null) return box;
  const width = Math.max(box.width + placing.dWidth, smallestBox.width);
  return {
    x: box.x + placing.dx + (isMirrored() ? box.width - width : 0),
    y: box.y + placing.dy,
    width,
    height: Math.max(box.height + placing.dHeight, smallestBox.height),
  };
}

/** What letting go of the box there changes: one that is as large as its claims need is around those that are in it by now. */
function movedTo(map: ArgumentMap, layout: Layout, box: FreeBox, laid: LaidBox, placing: Placing): Partial<FramePlace> {
  const placed = placedBox(laid, placing);
  if (box.kind === 'frame' && box.around !== null) return frameAt(map, layout, placed, box.besideId);
  const isSize = placing.dWidth !== 0 || placing.dHeight !== 0;
  return {
    x: Math.round(box.x + startOffset(laid, placed, isMirrored())),
    y: Math.round(box.y + placing.dy),
    ...(isSize ? { width: Math.round(placed.width), height: Math.round(placed.height) } : {}),
  };
}

/** One step for the whole gesture, however long it was. */
export function endPlacing(app: App, isKept: boolean): void {
  const scene = sceneOf(app);
  const { placing } = scene.view;
  if (placing === null) return;
  app.view.setState({ placing: null });
  const layout = scene.open?.layouts.current();
  const laid = layout?.boxes.find(({ record }) => record === placing.record);
  const box = hasMap(scene) ? findBox(scene.map, placing.record) : null;
  if (!isKept || !hasMap(scene) || layout === undefined || laid === undefined || box === null) {
    app.announce(message('arranging.putBack'));
    return;
  }
  const patch = placeBox(box, movedTo(scene.map, layout, box, laid, placing));
  const isMoved = placing.dx !== 0 || placing.dy !== 0;
  const label = message(isMoved ? 'arranging.moveStep' : 'arranging.sizeStep', { kind: box.kind });
  performEdit(scene, label, { patch, select: box.id });
}

/** Map units that an arrow key moves a note or a frame. */
const stepByKey = 8;

const headings: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** While a note or a frame is being placed by keys, arrows move and resize it. True where the key was meant for that. */
export function placeByKey(scene: Scene, event: KeyboardEvent): boolean {
  const { app, view, target } = scene;
  const { placing } = view;
  if (placing?.isByKeys !== true || event.ctrlKey || event.metaKey || event.altKey) return false;
  // Whoever went elsewhere meanwhile, or took the box away, needs the arrows there.
  if (!isEditable(scene) || target?.id !== placing.record) {
    endPlacing(app, false);
    return false;
  }
  if (event.key === 'Enter' || event.key === 'Escape') {
    endPlacing(app, event.key === 'Enter');
    return true;
  }
  const heading = headings[event.key];
  if (heading === undefined) return false;
  const [x, y] = [heading[0] * stepByKey, heading[1] * stepByKey];
  const next = event.shiftKey
    ? { ...placing, dWidth: placing.dWidth + (isMirrored() ? -x : x), dHeight: placing.dHeight + y }
    : { ...placing, dx: placing.dx + x, dy: placing.dy + y };
  app.view.setState({ placing: next });
  return true;
}
