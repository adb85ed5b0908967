import type { RecordId } from '../../model/ids';
import type { RecordKind } from '../../model/records';
import type { App } from './app';
import { workplaceOf } from './view-store';

/** Opens the words of a record where the map is worked on; notes and frames are on the canvas alone. */
export function openText(
  app: App,
  kind: Extract<RecordKind, 'claim' | 'question' | 'note' | 'frame'>,
  record: RecordId,
): void {
  const { current } = app.open.getState();
  const isInOutline = workplaceOf(app.view.getState()) === 'outline' && (kind === 'claim' || kind === 'question');
  current?.mapStore.openEditor(kind, record, kind === 'frame' ? 'title' : 'text', isInOutline ? 'outline' : 'card');
  // Whoever writes in the outline keeps the view of the map that he has.
  if (!isInOutline) app.camera.approach([record]);
}
