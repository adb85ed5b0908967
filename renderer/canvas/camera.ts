import type { Rectangle } from '../../model/layout/layout';
import type { Sight } from '../../model/named-views';
import type { ViewStore } from '../state/view-store';
import { type FirstSight, fitFree } from './first-view';
import {
  bringIntoView,
  centreOn,
  farZoom,
  fitBox,
  isInView,
  limitZoom,
  reveal,
  sightOf,
  type Size,
  type Viewport,
  viewportFor,
  zoomAt,
} from './viewport';

/** What the mounted canvas offers to the camera. */
export interface CameraStage {
  size(): Size;
  viewport(): Viewport;
  setViewport(viewport: Viewport): void;
  /** The rectangle around what is drawn of these records or layout keys; null when none of them is drawn. */
  boxOf(ids: readonly string[]): Rectangle | null;
  /** The part of the first of these that says what it is: the title of a frame, else all of it. */
  headOf(ids: readonly string[]): Rectangle | null;
  /** The whole map, and what it has to show at first. */
  sight(): FirstSight;
  /** What lies over a corner of the canvas, in its pixels; null while nothing does. */
  cover(): Rectangle | null;
}

/** What a canvas shows, in map units. */
export interface Seen {
  readonly area: Rectangle;
  /** What lies over a corner of it; null while nothing does. */
  readonly cover: Rectangle | null;
}

export interface Camera {
  attach(stage: CameraStage): () => void;
  fit(): void;
  fitTo(ids: readonly string[]): void;
  /** To `zoom`, with the middle of the canvas staying where it is, or on what is selected where that would be out of view. */
  zoomTo(zoom: number): void;
  zoomBy(factor: number): void;
  /** As `reveal`, and near enough to read: for what is about to be edited. */
  approach(ids: readonly string[]): void;
  /** What is in view, or will be once the camera is where it is on its way to; null while there is no canvas. */
  seen(): Seen | null;
  /** Where this is seen now; null while it is not drawn. */
  sightOf(id: string): Sight | null;
  /** Goes to where this is seen so; the whole map where it is not drawn. */
  see(id: string, sight: Sight): void;
  /** Moves as little as needed to show these, free of what lies over the canvas. Waits for the canvas when it is not there yet. */
  reveal(ids: readonly string[]): void;
  /** The canvas has another size than this now: what was in view of these stays in view. */
  keepShown(ids: readonly string[], before: Size): void;
}

const travelMs = 320;

/** cubic-bezier(.2, 0, 0, 1), near enough: fast out, soft landing. */
function ease(part: number): number {
  return 1 - (1 - part) ** 4;
}

export function createCamera(view: ViewStore): Camera {
  let stage: CameraStage | null = null;
  let pending: (() => void) | null = null;
  let frame = 0;
  /** Where the camera is on its way to. */
  let goal: Viewport | null = null;

  const isMotionReduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

  const travel = (to: Viewport): void => {
    const current = stage;
    if (current === null) return;
    cancelAnimationFrame(frame);
    const from = current.viewport();
    if (isMotionReduced()) {
      current.setViewport(to);
      view.setState({ viewport: to });
      return;
    }
    goal = to;
    const start = performance.now();
    const step = (time: number): void => {
      const part = ease(Math.min(Math.max((time - start) / travelMs, 0), 1));
      const at = (a: number, b: number): number => a + (b - a) * part;
      if (stage === null) return;
      if (part >= 1) {
        goal = null;
        stage.setViewport(to);
        view.setState({ viewport: to });
        return;
      }
      // The zoom runs on its own scale, so that near and far feel equally fast.
      const zoom = Math.exp(at(Math.log(from.zoom), Math.log(to.zoom)));
      stage.setViewport({ x: at(from.x, to.x), y: at(from.y, to.y), zoom });
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };

  /** A move goes on from where the one before it ends. */
  const aim = (on: CameraStage): Viewport => goal ?? on.viewport();

  /** What is larger than the canvas shows its head. */
  const show = (on: CameraStage, ids: readonly string[]): void => {
    const current = aim(on);
    const size = on.size();
    const whole = on.boxOf(ids);
    if (whole === null) return;
    const isTooLarge = whole.width * current.zoom > size.width || whole.height * current.zoom > size.height;
    const next = bringIntoView(current, (isTooLarge ? on.headOf(ids) : null) ?? whole, size, on.cover());
    if (next !== current) travel(next);
  };

  const withStage = (act: (stage: CameraStage) => void): void => {
    if (stage === null) pending = () => stage !== null && act(stage);
    else act(stage);
  };

  return {
    attach: attached => {
      stage = attached;
      const act = pending;
      pending = null;
      act?.();
      return () => {
        cancelAnimationFrame(frame);
        goal = null;
        if (stage === attached) stage = null;
      };
    },
    fit: () => withStage(on => travel(fitFree(on.sight(), on.size(), on.cover()))),
    fitTo: ids =>
      withStage(on => {
        const box = on.boxOf(ids);
        if (box !== null) travel(fitBox(box, on.size(), 1.5));
      }),
    zoomTo: zoom =>
      withStage(on => {
        const { width, height } = on.size();
        const next = zoomAt(aim(on), zoom, { x: width / 2, y: height / 2 });
        const box = on.boxOf(view.getState().selection);
        // From far away the middle is mostly nothing: what is selected is what one wants to see.
        const isLost = box !== null && reveal(next, box, on.size(), 0) !== next;
        travel(isLost ? centreOn(box, on.size(), zoom) : next);
      }),
    zoomBy: factor =>
      withStage(on => {
        const { width, height } = on.size();
        const current = aim(on);
        const zoom = limitZoom(current.zoom * factor);
        travel(zoomAt(current, zoom, { x: width / 2, y: height / 2 }));
      }),
    approach: ids =>
      withStage(on => {
        const box = on.boxOf(ids);
        if (box === null) return;
        if (aim(on).zoom < farZoom) travel(centreOn(box, on.size(), 1));
        else show(on, ids);
      }),
    seen: () => {
      if (stage === null) return null;
      const { x, y, zoom } = aim(stage);
      const inMap = (box: Rectangle): Rectangle => ({
        x: (box.x - x) / zoom,
        y: (box.y - y) / zoom,
        width: box.width / zoom,
        height: box.height / zoom,
      });
      const cover = stage.cover();
      return { area: inMap({ x: 0, y: 0, ...stage.size() }), cover: cover === null ? null : inMap(cover) };
    },
    sightOf: id => {
      const box = stage?.boxOf([id]) ?? null;
      return stage === null || box === null ? null : sightOf(stage.viewport(), box, stage.size());
    },
    see: (id, sight) =>
      withStage(on => {
        const box = on.boxOf([id]);
        travel(box === null ? fitFree(on.sight(), on.size(), on.cover()) : viewportFor(sight, box, on.size()));
      }),
    reveal: ids => withStage(on => show(on, ids)),
    keepShown: (ids, before) => {
      const box = stage?.boxOf(ids) ?? null;
      if (stage !== null && box !== null && isInView(aim(stage), box, before)) show(stage, ids);
    },
  };
}
