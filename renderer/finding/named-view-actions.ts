import { emptyQuery } from '../../model/find-query';
import { type MapId, newId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { mostNamedViews, type NamedView, type ViewName, viewNameFrom } from '../../model/named-views';
import { targetOf } from '../commands/scene';
import { findElement } from '../commands/walk';
import type { App } from '../state/app';
import { focusLimits } from '../state/finding-state';
import { keepSelectionShown } from '../state/show-record';
import { showNotice, showProblem } from '../status-bar/notice-store';

/** A sentence about why a name cannot be used; null where it can. */
export function obstacleTo(app: App, typed: string, renamed: ViewName | null): string | null {
  const { namedViews } = app.view.getState();
  const name = viewNameFrom(typed);
  if (namedViews.some(view => view.id !== renamed?.id && view.name === name)) return message('finding.named.taken');
  const isFull = renamed === null && namedViews.length >= mostNamedViews;
  return isFull ? message('finding.named.full', { count: mostNamedViews }) : null;
}

/** The list of views, while its map is the one that is shown. */
function changeList(app: App, id: MapId, change: (views: readonly ViewName[]) => readonly ViewName[]): void {
  app.view.setState(({ mapId, namedViews }) => (mapId === id ? { namedViews: change(namedViews) } : {}));
}

/** Adds it to the views of its map. False where the library could not keep it, which is told. */
async function store(app: App, mapId: MapId, view: NamedView): Promise<boolean> {
  const { id, name } = view;
  const reply = await app.library.api.saveNamedView(mapId, view);
  if (reply.ok) changeList(app, mapId, views => [...views, { id, name }]);
  else showProblem(message('finding.named.notKept', { name, reason: reply.message }));
  return reply.ok;
}

/** What is seen now under a name. Answers whether it can be kept; what became of it is told. */
export function keepView(app: App, typed: string): boolean {
  const { current } = app.open.getState();
  const name = viewNameFrom(typed);
  if (current === null || name === '' || obstacleTo(app, name, null) !== null) return false;
  const { folded, selection, focused, findBar, findQuery, focusSteps } = app.view.getState();
  const layout = current.layouts.current();
  // A card that surely is there when the view is shown again: the focused one, else the first.
  const anchor = (findElement(layout, focused) ?? layout.cards[0])?.record ?? null;
  const sight = anchor === null ? null : app.camera.sightOf(anchor);
  const view: NamedView = {
    id: newId('view'),
    name,
    folded: [...folded],
    anchor: anchor === null || sight === null ? null : { record: anchor, sight },
    selected: selection.at(-1) ?? null,
    query: findBar === null ? null : findQuery,
    focusSteps,
  };
  void store(app, current.mapStore.id, view).then(isKept => {
    if (isKept) showNotice(message('finding.named.kept', { name }));
  });
  return true;
}

/** What has gone from the map since is left out. */
export async function showView(app: App, { id, name }: ViewName): Promise<void> {
  const { current } = app.open.getState();
  if (current === null) return;
  const reply = await app.library.api.readNamedView(current.mapStore.id, id);
  if (app.open.getState().current !== current) return;
  if (!reply.ok) {
    showProblem(message('finding.named.notShown', { name, reason: reply.message }));
    return;
  }
  const { folded, anchor, selected, query, focusSteps } = reply.value;
  const { map } = current.mapStore.store.getState();
  const { liveClaims } = indexOf(map);
  const target = targetOf(map, selected);
  app.view.setState({
    folded: new Set(folded.filter(claim => liveClaims.has(claim))),
    selection: target === null ? [] : [target.id],
    focused: target?.id ?? null,
    findBar: query === null ? null : 'find',
    findQuery: query ?? emptyQuery,
    focusSteps: focusSteps === null ? null : Math.min(focusSteps, focusLimits.most),
  });
  keepSelectionShown(app);
  if (anchor === null) app.camera.fit();
  else app.camera.see(anchor.record, anchor.sight);
  showNotice(message('finding.named.shown', { name }));
}

function openMapId(app: App): MapId | null {
  return app.open.getState().current?.mapStore.id ?? null;
}

export async function renameView(app: App, view: ViewName, typed: string): Promise<void> {
  const name = viewNameFrom(typed);
  const mapId = openMapId(app);
  if (mapId === null || name === '' || name === view.name) return;
  const obstacle = obstacleTo(app, name, view);
  if (obstacle !== null) {
    showProblem(obstacle);
    return;
  }
  const reply = await app.library.api.renameNamedView(mapId, view.id, name);
  if (!reply.ok) {
    showProblem(message('finding.named.notRenamed', { name: view.name, reason: reply.message }));
    return;
  }
  changeList(app, mapId, views => views.map(other => (other.id === view.id ? { ...other, name } : other)));
  showNotice(message('finding.named.renamed', { name }));
}

export async function deleteView(app: App, { id, name }: ViewName): Promise<void> {
  const mapId = openMapId(app);
  if (mapId === null) return;
  const reply = await app.library.api.deleteNamedView(mapId, id);
  if (!reply.ok) {
    showProblem(message('finding.named.notDeleted', { name, reason: reply.message }));
    return;
  }
  const deleted = reply.value;
  changeList(app, mapId, views => views.filter(view => view.id !== id));
  const undo =
    deleted === null ? undefined : { label: message('command.undo'), run: () => void store(app, mapId, deleted) };
  showNotice(message('finding.named.deleted', { name }), undo);
}
