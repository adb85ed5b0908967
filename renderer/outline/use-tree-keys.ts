import { type KeyboardEvent, useRef } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import type { ClaimId } from '../../model/ids';
import type { OutlineRow } from '../../model/outline';
import { isCommandKey } from '../commands/key-handling';
import { sceneOf } from '../commands/scene';
import { useApp } from '../state/app-context';
import { textOf } from './row-words';
import { findTyped, treeMoveFor } from './tree-keys';
import { goToRow, setFolded } from './walk-outline';

/** Letters that follow each other within this time are one search. */
const typingMs = 800;

interface Tree {
  readonly map: ArgumentMap;
  readonly rows: readonly OutlineRow[];
  /** Place of the row where the user stands; -1 for none. */
  readonly current: number;
  readonly rowHeight: number;
}

/** The tree's own keys; all others go on to the commands. */
export function useTreeKeys({ map, rows, current, rowHeight }: Tree): (event: KeyboardEvent<HTMLElement>) => void {
  const app = useApp();
  const typed = useRef({ text: '', at: 0 });

  const jump = (event: KeyboardEvent): boolean => {
    if (!/^[\p{L}\p{N}]$/u.test(event.key)) {
      typed.current = { text: '', at: 0 };
      return false;
    }
    const isRunning = typed.current.text !== '' && event.timeStamp - typed.current.at < typingMs;
    if (!isRunning && isCommandKey(sceneOf(app), event.nativeEvent)) return false;
    // The same letter again and again goes from one to the next.
    const isAgain = isRunning && typed.current.text === event.key;
    const text = isRunning && !isAgain ? typed.current.text + event.key : event.key;
    typed.current = { text, at: event.timeStamp };
    const words = (place: number): string => {
      const row = rows[place];
      return row === undefined ? '' : textOf(map, row);
    };
    const found = findTyped(words, rows.length, current, text);
    if (found !== null) goToRow(app, rows[found]);
    return true;
  };

  const claimsBeside = (row: OutlineRow | undefined): readonly ClaimId[] =>
    rows
      .filter(({ parent, isFolded }) => parent === (row?.parent ?? -1) && isFolded)
      .map(({ record }) => record as ClaimId);

  return event => {
    const { target, currentTarget, key, shiftKey, nativeEvent } = event;
    if (target !== currentTarget || nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isArrow = key === 'ArrowUp' || key === 'ArrowDown';
    const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
    const pageRows = Math.max(1, Math.floor(currentTarget.clientHeight / rowHeight) - 1);
    const move =
      shiftKey && !isArrow && key !== '*' ? null : treeMoveFor(rows, current, { key, pageRows, isRightToLeft });
    const row = rows[current];
    if (move === null) {
      if (jump(event)) event.preventDefault();
      return;
    }
    typed.current = { text: '', at: 0 };
    event.preventDefault();
    app.view.setState({ isFocusVisible: true });
    if (move.kind === 'go') goToRow(app, rows[move.to], shiftKey ? 'extend' : 'walk');
    else if (move.kind === 'unfold-siblings') setFolded(app, claimsBeside(row), false);
    else if (row !== undefined) setFolded(app, [row.record as ClaimId], move.kind === 'fold');
  };
}
