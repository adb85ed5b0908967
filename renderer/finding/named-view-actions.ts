import { emptyQuery } from '../../model/find-query';
import type { ClaimId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { targetOf } from '../commands/scene';
import { findElement } from '../commands/walk';
import type { App } from '../state/app';
import { focusLimits } from '../state/finding-state';
import { mostNamedViews, type NamedView, viewNameFrom } from '../state/named-views';
import { keepSelectionShown } from '../state/show-record';
import { showNotice, showProblem } from '../status-bar/notice-store';

/** A sentence about why a name cannot be used; null where it can. */
export function obstacleTo(app: App, typed: string, renamed: NamedView | null): string | null {
  const { namedViews } = app.view.getState();
  const name = viewNameFrom(typed);
  if (namedViews.some(view => view !== renamed && view.name === name)) return message('finding.named.taken');
  const isFull = renamed === null && namedViews.length >= mostNamedViews;
  return isFull ? message('finding.named.full', { count: mostNamedViews }) : null;
}

/** What is seen now under a name. Answers whether it was kept. */
export function keepView(app: App, typed: string): boolean {
  const { current } = app.open.getState();
  const name = viewNameFrom(typed);
  if (current === null || name === '' || obstacleTo(app, name, null) !== null) return false;
  const { namedViews, folded, selection, focused, findBar, findQuery, focusSteps } = app.view.getState();
  const layout = current.layouts.current();
  // A card that surely is there when the view is shown again: the focused one, else the first.
  const anchor = (findElement(layout, focused) ?? layout.cards[0])?.record ?? null;
  const sight = anchor === null ? null : app.camera.sightOf(anchor);
  const view: NamedView = {
    id: crypto.randomUUID(),
    name,
    folded: [...folded],
    anchor: anchor === null || sight === null ? null : { record: anchor, sight },
    selected: selection.at(-1) ?? null,
    query: findBar === null ? null : findQuery,
    focusSteps,
  };
  app.view.setState({ namedViews: [...namedViews, view] });
  showNotice(message('finding.named.kept', { name }));
  return true;
}

/** What has gone from the map since is left out. */
export function showView(app: App, { name, folded, anchor, selected, query, focusSteps }: NamedView): void {
  const { current } = app.open.getState();
  if (current === null) return;
  const { map } = current.mapStore.store.getState();
  const { liveClaims } = indexOf(map);
  const target = targetOf(map, selected);
  app.view.setState({
    folded: new Set(folded.filter((id: ClaimId) => liveClaims.has(id))),
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

export function renameView(app: App, view: NamedView, typed: string): boolean {
  const name = viewNameFrom(typed);
  if (name === '' || name === view.name) return true;
  const obstacle = obstacleTo(app, name, view);
  if (obstacle !== null) {
    showProblem(obstacle);
    return false;
  }
  app.view.setState(({ namedViews }) => ({
    namedViews: namedViews.map(other => (other.id === view.id ? { ...other, name } : other)),
  }));
  showNotice(message('finding.named.renamed', { name }));
  return true;
}

export function deleteView(app: App, view: NamedView): void {
  const before = app.view.getState();
  app.view.setState({ namedViews: before.namedViews.filter(({ id }) => id !== view.id) });
  showNotice(message('finding.named.deleted', { name: view.name }), {
    label: message('command.undo'),
    run: () => {
      const { mapId, namedViews } = app.view.getState();
      if (mapId === before.mapId) app.view.setState({ namedViews: [...namedViews, view] });
    },
  });
}
