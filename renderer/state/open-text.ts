import type { RecordId } from '../../model/ids';
import type { RecordKind } from '../../model/records';
import { writtenField } from '../../model/written-words';
import type { App } from './app';
import { workplaceOf } from './view-store';

type WrittenKind = Extract<RecordKind, 'claim' | 'question' | 'note' | 'frame'>;

/** Opens the words of a record where the map is worked on. */
export function openText(app: App, kind: WrittenKind, record: RecordId): void {
  const { current } = app.open.getState();
  const isInOutline = workplaceOf(app.view.getState()) === 'outline';
  current?.mapStore.openEditor(kind, record, writtenField(kind), isInOutline ? 'outline' : 'card');
}

/** The same, near enough to read; whoever writes in the outline keeps the view of the map that he has. */
export function openTextInView(app: App, kind: WrittenKind, record: RecordId): void {
  openText(app, kind, record);
  if (workplaceOf(app.view.getState()) === 'canvas') app.camera.approach([record]);
}
