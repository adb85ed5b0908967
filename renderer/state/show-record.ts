import type { ArgumentMap } from '../../model/argument-map';
import { homesOf } from '../../model/homes';
import type { ClaimId, InferenceId, QuestionId, RecordId } from '../../model/ids';
import { findElement } from '../commands/walk';
import type { App } from './app';

/** The claims that a record hangs below: none of them may be folded while it is to be seen. */
export function claimsAbove(map: ArgumentMap, record: RecordId): ReadonlySet<ClaimId> {
  const { homeOf } = homesOf(map);
  const above = new Set<ClaimId>();
  const visited = new Set<RecordId>();
  let at: RecordId | undefined = record;
  while (at !== undefined && !visited.has(at)) {
    visited.add(at);
    if (at !== record && map.claims.has(at as ClaimId)) above.add(at as ClaimId);
    const step = map.inferences.get(at as InferenceId);
    at = step?.targetId ?? homeOf.get(at as ClaimId) ?? map.questions.get(at as QuestionId)?.aboutId;
  }
  return above;
}

/** Opens what is folded above the records. */
export function unfoldAbove(app: App, records: readonly RecordId[]): void {
  const map = app.open.getState().current?.mapStore.store.getState().map;
  const { folded } = app.view.getState();
  if (map === undefined || folded.size === 0) return;
  const above = new Set(records.flatMap(record => [...claimsAbove(map, record)]));
  const next = new Set([...folded].filter(id => !above.has(id)));
  if (next.size !== folded.size) app.view.setState({ folded: next });
}

/** Selects a record of the open map and brings it into view, unfolding what hides it. */
export function showRecord(app: App, record: RecordId): void {
  unfoldAbove(app, [record]);
  app.view.setState({ selection: [record], focused: record });
  app.camera.reveal([record]);
}

/** As `showRecord`, and near enough to read. */
export function visitRecord(app: App, record: RecordId): void {
  unfoldAbove(app, [record]);
  app.view.setState({ selection: [record], focused: record });
  app.camera.approach([record]);
}

/** What was selected may have been folded away: then the nearest claim above it that is shown takes its place. */
export function keepSelectionShown(app: App): void {
  const open = app.open.getState().current;
  const { selection } = app.view.getState();
  if (open === null || selection.length === 0) return;
  const layout = open.layouts.current();
  const { map } = open.mapStore.store.getState();
  const isShown = (record: RecordId): boolean => findElement(layout, record) !== undefined;
  const shown = selection.flatMap(record => {
    const nearest = isShown(record) ? record : [...claimsAbove(map, record)].find(isShown);
    return nearest === undefined ? [] : [nearest];
  });
  const next = [...new Set(shown)];
  if (next.some((record, place) => record !== selection[place]) || next.length !== selection.length) {
    app.view.setState({ selection: next, focused: next.at(-1) ?? null });
  }
  app.camera.reveal(next);
}
