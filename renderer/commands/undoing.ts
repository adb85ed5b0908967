import { message } from '../../model/messages/message';
import type { RecordId } from '../../model/ids';
import type { App } from '../state/app';
import type { StepOutcome } from '../state/map-store';
import { showRecord } from '../state/show-record';
import { showNotice, showProblem } from '../status-bar/notice-store';
import { type Scene, sceneOf, targetOf } from './scene';

/** The records that can be shown: a citation or a pin is shown by its claim. */
function shownRecords({ map }: Scene, outcome: StepOutcome): readonly RecordId[] {
  if (map === null) return [];
  const shown = outcome.records.map(
    id => map.citations.get(id as never)?.claimId ?? map.pins.get(id as never)?.claimId ?? id,
  );
  return shown.filter(id => targetOf(map, id) !== null);
}

/** Goes to what an undo or a redo changed, and says what it was. */
function tell(app: App, outcome: StepOutcome | null, key: 'editor.undone' | 'editor.redone'): void {
  if (outcome === null) return;
  const scene = sceneOf(app);
  const records = shownRecords(scene, outcome);
  const claim = records.find(id => scene.map?.claims.has(id as never)) ?? records[0];
  // What was selected may be gone now.
  const focus = claim ?? scene.target?.id ?? scene.map?.map.mainClaimId ?? null;
  if (focus !== null) showRecord(app, focus);
  const text = message(key, { label: outcome.label });
  if (outcome.rejectedCount === 0) showNotice(text);
  else showProblem(`${text} ${message('editor.leftAlone', { count: outcome.rejectedCount })}`);
}

export async function undoStep(app: App): Promise<void> {
  tell(app, (await app.open.getState().current?.mapStore.undo()) ?? null, 'editor.undone');
}

export async function redoStep(app: App): Promise<void> {
  tell(app, (await app.open.getState().current?.mapStore.redo()) ?? null, 'editor.redone');
}
