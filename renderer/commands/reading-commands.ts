import type { RecordId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { recordOfSlide, slideOfRecord, slidesOf } from '../../model/presentation';
import { message } from '../../model/messages/message';
import { drawNow } from '../controls/draw-now';
import { focusMap } from '../editor/panes';
import type { App } from '../state/app';
import { scrollStage } from '../reading/scroll-stage';
import { showRecord } from '../state/show-record';
import type { Presenting } from '../state/view-store';
import type { Command } from './command';
import type { Scene } from './scene';

const readerZoom = 1.25;

function hasClaims({ map, view }: Scene): boolean {
  return map !== null && view.presenting === null && indexOf(map).claims.length > 0;
}

function isPresenting({ view, map }: Scene): boolean {
  return view.presenting !== null && map !== null;
}

function present(scene: Scene, record: RecordId | null): void {
  const { app, open, map } = scene;
  if (map === null) return;
  open?.mapStore.closeEditors();
  app.view.setState({
    presenting: { slide: slideOfRecord(map, record), hasNotes: false },
    dialog: null,
    contextMenu: null,
    carried: null,
    placing: null,
  });
}

const start: Command = {
  id: 'present.start',
  labelKey: 'command.present.start',
  keys: ['F5'],
  context: 'map',
  isEnabled: hasClaims,
  run: scene => present(scene, null),
};

const startHere: Command = {
  id: 'present.startHere',
  labelKey: 'command.present.startHere',
  keys: ['Shift+F5'],
  context: 'map',
  isEnabled: scene => hasClaims(scene) && scene.target !== null,
  run: scene => present(scene, scene.target?.id ?? null),
};

/** The slide that is shown: a map may have lost some since. */
export function shownSlide({ view, map }: Scene): number {
  const last = map === null ? 0 : slidesOf(map).length - 1;
  return Math.max(0, Math.min(view.presenting?.slide ?? 0, last));
}

function change(scene: Scene, part: Partial<Presenting>): void {
  const { presenting } = scene.view;
  if (presenting !== null) scene.app.view.setState({ presenting: { ...presenting, ...part } });
}

function turn(
  id: 'next' | 'previous' | 'first' | 'last',
  keys: readonly string[],
  to: (scene: Scene) => number,
): Command {
  return {
    id: `present.${id}`,
    labelKey: `command.present.${id}`,
    keys,
    isAlongReading: true,
    repeats: true,
    context: 'presentation',
    isEnabled: isPresenting,
    run: scene => {
      const count = scene.map === null ? 0 : slidesOf(scene.map).length;
      const slide = Math.max(0, Math.min(to(scene), count - 1));
      if (slide !== shownSlide(scene)) change(scene, { slide });
      else if (id === 'next') scene.app.announce(message('reading.lastSlide'));
    },
  };
}

/** Words that do not fit the screen even when small are read to their end before the next slide comes. */
function by(step: -1 | 1): (scene: Scene) => number {
  return scene => (scrollStage(step) ? shownSlide(scene) : shownSlide(scene) + step);
}

const notes: Command = {
  id: 'present.notes',
  labelKey: 'command.present.notes',
  keys: ['N'],
  context: 'presentation',
  isEnabled: isPresenting,
  isChecked: ({ view }) => view.presenting?.hasNotes === true,
  run: scene => change(scene, { hasNotes: scene.view.presenting?.hasNotes === false }),
};

/** The map has the focus again before the next key is pressed. */
function showWorkplace(app: App): void {
  drawNow();
  focusMap(app);
}

/** The canvas learns its new size in the frame that shows it. */
function onceResized(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

const leave: Command = {
  id: 'present.leave',
  labelKey: 'command.present.leave',
  keys: ['Escape'],
  context: 'presentation',
  isEnabled: isPresenting,
  run: scene => {
    const { app, map } = scene;
    const slide = map === null ? undefined : slidesOf(map)[shownSlide(scene)];
    const record = slide === undefined ? null : recordOfSlide(slide);
    app.view.setState({ presenting: null });
    if (record !== null) showRecord(app, record);
    showWorkplace(app);
  },
};

/** Text beside which nothing stands that would change it. */
const reader: Command = {
  id: 'read.reader',
  labelKey: 'command.read.reader',
  keys: ['F9'],
  context: 'map',
  isEnabled: ({ map, view }) => map !== null && view.presenting === null,
  isChecked: ({ view }) => view.reader !== null,
  run: scene => {
    const { app, open, view } = scene;
    if (view.reader !== null) {
      void leaveReader.run(scene);
      return;
    }
    open?.mapStore.closeEditors();
    const zoom = view.viewport?.zoom ?? null;
    app.view.setState({ reader: { zoomBefore: zoom }, carried: null, placing: null, contextMenu: null });
    app.announce(message('reading.entered'));
    showWorkplace(app);
    onceResized(() => app.camera.zoomTo(Math.max(zoom ?? 1, readerZoom)));
  },
};

const leaveReader: Command = {
  id: 'read.leaveReader',
  labelKey: 'command.read.leaveReader',
  keys: ['Escape'],
  context: 'reader',
  isEnabled: ({ view }) => view.reader !== null,
  run: ({ app, view }) => {
    const zoom = view.reader?.zoomBefore ?? null;
    app.view.setState({ reader: null });
    app.announce(message('reading.left'));
    showWorkplace(app);
    if (zoom !== null) onceResized(() => app.camera.zoomTo(zoom));
  },
};

export const readArgument: Command = {
  id: 'read.argument',
  labelKey: 'command.read.argument',
  keys: ['Shift+F9'],
  context: 'map',
  isEnabled: hasClaims,
  run: ({ app, open }) => {
    open?.mapStore.closeEditors();
    app.view.setState({ dialog: 'read' });
  },
};

export { reader as readerMode, start as startPresentation };

/** Escape leaves reader mode before it does anything else. */
export const readingCommands: readonly Command[] = [
  reader,
  leaveReader,
  readArgument,
  start,
  startHere,
  turn('next', ['PageDown', 'ArrowRight', 'ArrowDown', 'Space'], by(1)),
  turn('previous', ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'], by(-1)),
  turn('first', ['Home'], () => 0),
  turn('last', ['End'], ({ map }) => (map === null ? 0 : slidesOf(map).length - 1)),
  notes,
  leave,
];
