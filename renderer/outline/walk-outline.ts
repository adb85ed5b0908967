import type { ClaimId, RecordId } from '../../model/ids';
import type { OutlineRow } from '../../model/outline';
import { referenceOf } from '../commands/scene';
import type { App } from '../state/app';

/** Selects a row; extending keeps what was selected. Steps of a walk by keys are one place to come back to. */
export function goToRow(app: App, row: OutlineRow | undefined, how: 'jump' | 'walk' | 'extend' = 'jump'): void {
  if (row === undefined) return;
  const { selection } = app.view.getState();
  const others = how === 'extend' ? selection.filter(id => id !== row.record) : [];
  const next = [...others, row.record];
  app.view.setState({ focused: row.key, selection: next, walkedTo: how === 'walk' ? next : null });
  app.camera.reveal([row.key]);
}

/** Selects the rows between two, both included; the last one is where the user stands. */
export function selectRange(app: App, rows: readonly OutlineRow[], from: number, to: number): void {
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  const ordered = from <= to ? between : between.reverse();
  const last = rows[to];
  const records = new Set<RecordId>(ordered.map(({ record }) => record));
  if (last === undefined) return;
  records.delete(last.record);
  app.view.setState({ focused: last.key, selection: [...records, last.record] });
}

/** Adds a row to the selection or takes it away. */
export function toggleRow(app: App, { record, key }: OutlineRow): void {
  const { selection } = app.view.getState();
  const others = selection.filter(id => id !== record);
  app.view.setState({ focused: key, selection: others.length < selection.length ? others : [...others, record] });
}

export function setFolded(app: App, claims: readonly ClaimId[], isFolded: boolean): void {
  const folded = new Set(app.view.getState().folded);
  for (const id of claims) {
    if (isFolded) folded.add(id);
    else folded.delete(id);
  }
  app.view.setState({ folded });
}

/** A claim stands selected in the row in which it was reached, not at its other places. */
export function isRowSelected(row: OutlineRow, selection: ReadonlySet<RecordId>, focused: string | null): boolean {
  if (!selection.has(row.record)) return false;
  if (row.kind === 'reference') return focused === row.key;
  return row.kind === 'question' || row.kind === 'incomplete' || referenceOf(focused)?.claimId !== row.record;
}
