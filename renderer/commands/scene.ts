import type { ArgumentMap } from '../../model/argument-map';
import type { EditContext } from '../../model/edits/context';
import type { ClaimId, FrameId, InferenceId, NoteId, QuestionId, RecordId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import type { App, OpenMap } from '../state/app';
import type { ViewState } from '../state/view-store';

export type Target =
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'inference'; readonly id: InferenceId }
  | { readonly kind: 'question'; readonly id: QuestionId }
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'frame'; readonly id: FrameId };

/** What a command looks at: this window as it is now. */
export interface Scene {
  readonly app: App;
  readonly view: ViewState;
  readonly open: OpenMap | null;
  /** Null on the library screen. */
  readonly map: ArgumentMap | null;
  /** The primary selected record, or the focused one; null when nothing live is selected. */
  readonly target: Target | null;
  /** At a reference card: the use that it stands for. */
  readonly use: InferenceId | null;
  readonly context: EditContext;
}

export function targetOf(map: ArgumentMap, id: RecordId | null): Target | null {
  if (id === null) return null;
  const { liveClaims, liveInferences } = indexOf(map);
  if (liveClaims.has(id as ClaimId)) return { kind: 'claim', id: id as ClaimId };
  if (liveInferences.has(id as InferenceId)) return { kind: 'inference', id: id as InferenceId };
  if (map.questions.get(id as QuestionId)?.deletedAt === null) return { kind: 'question', id: id as QuestionId };
  if (map.notes.get(id as NoteId)?.deletedAt === null) return { kind: 'note', id: id as NoteId };
  return map.frames.get(id as FrameId)?.deletedAt === null ? { kind: 'frame', id: id as FrameId } : null;
}

const referencePrefix = 'ref:';

/** The claim and the use that a reference card's key names. */
export function referenceOf(
  key: string | null,
): { readonly inferenceId: InferenceId; readonly claimId: ClaimId } | null {
  if (key === null || !key.startsWith(referencePrefix)) return null;
  const [, inferenceId, claimId] = key.split(':');
  return { inferenceId: inferenceId as InferenceId, claimId: claimId as ClaimId };
}

export function sceneOf(app: App): Scene {
  const view = app.view.getState();
  const open = app.open.getState().current;
  const map = open?.mapStore.store.getState().map ?? null;
  return {
    app,
    view,
    open,
    map,
    target: map === null ? null : targetOf(map, view.selection.at(-1) ?? null),
    use: referenceOf(view.focused)?.inferenceId ?? null,
    context: { at: app.now(), author: app.author() },
  };
}
