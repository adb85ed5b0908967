import type { ArgumentMap } from '../../model/argument-map';
import { homesOf } from '../../model/homes';
import type { ClaimId, InferenceId, RecordId } from '../../model/ids';
import { premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { findItem } from '../../model/patch';
import type { App } from '../state/app';
import type { StepOutcome } from '../state/map-store';
import { claimsAbove, showRecord } from '../state/show-record';
import { showNotice, showProblem } from '../status-bar/notice-store';
import { type Scene, sceneOf, targetOf } from './scene';

/** The records that can be shown: a citation or a pin is shown by its claim. */
function shownRecords(map: ArgumentMap, outcome: StepOutcome): readonly RecordId[] {
  const shown = outcome.records.map(id => {
    const item = findItem(map, id);
    return item?.kind === 'citation' || item?.kind === 'pin' ? item.claimId : id;
  });
  return shown.filter(id => targetOf(map, id) !== null);
}

/** The claims nearest to the selection, the nearest first: one of them stands when the selected one is gone. */
function nearbyClaims({ map, target }: Scene): readonly ClaimId[] {
  if (map === null || target === null) return [];
  const step = map.inferences.get(homesOf(map).homeOf.get(target.id as ClaimId) as InferenceId);
  const beside = step === undefined ? [] : premisesOf(map, step).map(({ id }) => id);
  return [...beside, ...claimsAbove(map, target.id)];
}

/** Goes to what an undo or a redo changed, and says what it was. */
function tell(app: App, before: Scene, outcome: StepOutcome | null, key: 'editor.undone' | 'editor.redone'): void {
  if (outcome === null) return;
  const scene = sceneOf(app);
  const { map, target } = scene;
  if (map === null) return;
  const records = shownRecords(map, outcome);
  const claim = records.find(id => map.claims.has(id as ClaimId));
  // A step that was turned is seen at the premise that is selected.
  const home = homesOf(map).homeOf.get(target?.id as ClaimId);
  const selected = records.some(id => id === home) ? target?.id : undefined;
  const nearby = nearbyClaims(before).find(id => map.claims.get(id)?.deletedAt === null);
  const standIn = target === null ? nearby : undefined;
  const focus = claim ?? selected ?? standIn ?? records[0] ?? target?.id ?? map.map.mainClaimId;
  if (focus !== null) showRecord(app, focus);
  const text = message(key, { label: outcome.label });
  if (outcome.rejectedCount === 0) showNotice(text);
  else showProblem(`${text} ${message('editor.leftAlone', { count: outcome.rejectedCount })}`);
}

export async function undoStep(app: App): Promise<void> {
  const before = sceneOf(app);
  tell(app, before, (await before.open?.mapStore.undo()) ?? null, 'editor.undone');
}

export async function redoStep(app: App): Promise<void> {
  const before = sceneOf(app);
  tell(app, before, (await before.open?.mapStore.redo()) ?? null, 'editor.redone');
}
