import { createStore } from 'zustand/vanilla';
import { type ArgumentMap, mapFromContents, type MapContents } from '../../model/argument-map';
import type { Cut } from '../../model/borders/library-api';
import { type Difference, differencesOf, type Mark, marksOf } from '../../model/compare';
import type { RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { overlay } from '../../model/overlay';
import { emptyUndoList } from '../../model/steps';
import type { OpenMap } from '../state/app';
import { createLayoutSource } from '../state/layout-source';
import type { MapState, MapStore } from '../state/map-store';
import { savedStatus } from '../state/save-queue';
import type { ViewStore } from '../state/view-store';
import { showProblem } from '../status-bar/notice-store';

/** Which moment is meant, and how a list names it. */
export interface Moment {
  readonly cut: Cut;
  /** The version's name, or what was done then. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A moment that is shown in place of the map as it is now. */
export interface PastMoment extends Moment {
  /** What to go back to. */
  readonly now: OpenMap;
  readonly then: ArgumentMap;
  readonly differences: readonly Difference[];
  /** Shows what was removed and added since as well, each marked. */
  readonly isComparing: boolean;
  /** Empty unless comparing. */
  readonly marks: ReadonlyMap<RecordId, Mark>;
}

const noMarks: ReadonlyMap<RecordId, Mark> = new Map();

function refuse(): null {
  showProblem(message('history.readOnly'));
  return null;
}

/** The map of a moment: it can be read and walked; what would change it is refused in words. */
function readOnlyStore(now: MapStore, map: ArgumentMap): MapStore {
  const store = createStore<MapState>(() => ({
    map,
    undoList: emptyUndoList,
    editors: new Map(),
    drafts: new Map(),
    save: savedStatus,
  }));
  return {
    ...now,
    store,
    commit: refuse,
    undo: () => Promise.resolve(refuse()),
    redo: () => Promise.resolve(refuse()),
    openEditor: refuse,
    draft: refuse,
    closeEditor: () => null,
    closeEditors: () => undefined,
  };
}

/** The map as it was, in place of `shown`: what has the focus stays where it is on the screen. */
export function openPast(view: ViewStore, shown: OpenMap, past: PastMoment): OpenMap {
  const map = past.isComparing
    ? overlay(past.then, past.now.mapStore.store.getState().map, past.differences)
    : past.then;
  const mapStore = readOnlyStore(past.now.mapStore, map);
  const { mapStore: shownStore, layouts } = shown;
  const before = { map: shownStore.store.getState().map, layout: layouts.current() };
  return { mapStore, layouts: createLayoutSource(mapStore.store, view, layouts.packing(), before), past };
}

export function pastMoment(now: OpenMap, moment: Moment, contents: MapContents, isComparing: boolean): PastMoment {
  const then = mapFromContents(contents);
  const differences = differencesOf(then, now.mapStore.store.getState().map);
  return comparing({ ...moment, now, then, differences, isComparing, marks: noMarks }, isComparing);
}

/** The same moment, with or without what changed since. */
export function comparing(past: PastMoment, isComparing: boolean): PastMoment {
  return { ...past, isComparing, marks: isComparing ? marksOf(past.differences) : noMarks };
}
