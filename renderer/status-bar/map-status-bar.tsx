import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ArgumentMap } from '../../model/argument-map';
import { looseEndsOf } from '../../model/checks/loose-ends';
import { countsOf } from '../../model/counts';
import { message } from '../../model/messages/message';
import { findCommand } from '../commands/registry';
import type { Scene } from '../commands/scene';
import { focusMap } from '../editor/panes';
import { useScene } from '../editor/use-scene';
import { firstKeys } from '../keys/key-table';
import { useApp, useMap, useShownMap, useView } from '../state/app-context';
import type { SaveStatus } from '../state/save-queue';
import { useAfterPaint } from '../state/use-after-paint';
import { useNotice } from './use-notice';
import { type KeyHint, type SaveState, StatusBar } from './status-bar';

const hinted = [
  ['argument.addReason', 'library.hint.reason'],
  ['argument.addObjection', 'library.hint.objection'],
  ['argument.addPremise', 'library.hint.premise'],
  ['argument.addUndercut', 'library.hint.undercut'],
  ['view.shortcuts', 'library.hint.allKeys'],
] as const;

/** The keys that do something where one is. */
function hintsOf(scene: Scene): readonly KeyHint[] {
  return hinted.flatMap(([id, word]) => {
    const keys = findCommand(id)?.isEnabled(scene) === true ? firstKeys(id, scene.view) : undefined;
    return keys === undefined ? [] : [{ keys, word: message(word) }];
  });
}

function saveStateOf(status: SaveStatus, retry: () => void): SaveState {
  if (status.state === 'failed') return { kind: 'failed', reason: status.reason ?? '', retry };
  return { kind: status.state };
}

/** The map screen's bottom line: whether everything is safe, what is in the map, what just happened, which keys there are. */
export function MapStatusBar() {
  const app = useApp();
  const { mapStore, past } = useShownMap();
  // An earlier moment is never saved: what may not be safe yet is the map as it is now.
  const save = useStore((past?.now.mapStore ?? mapStore).store, state => state.save);
  // Counting can wait until the edit is on the screen.
  const map = useAfterPaint(useMap(state => state.map));
  const isRead = useView(view => view.reader !== null || view.presenting !== null) || past !== null;
  const notice = useNotice(() => focusMap(app), !isRead);
  const hints = hintsOf(useScene());
  const facts = useMemo(() => factsOf(map), [map]);
  return (
    <StatusBar notice={notice} saveState={saveStateOf(save, () => mapStore.retry())} facts={facts} hints={hints} />
  );
}

function factsOf(map: ArgumentMap): readonly string[] {
  const counts = countsOf(map);
  const looseEnds = looseEndsOf(map).open.length;
  return [
    message('library.claims', { claims: counts.claims }),
    message('library.steps', { steps: counts.inferences }),
    ...(counts.sources > 0 ? [message('library.sources', { sources: counts.sources })] : []),
    ...(looseEnds > 0 ? [message('checks.found', { count: looseEnds })] : []),
    ...(counts.questions > 0 ? [message('library.questions', { questions: counts.questions })] : []),
  ];
}
