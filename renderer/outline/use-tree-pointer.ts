import type { MouseEvent } from 'react';
import type { ClaimId } from '../../model/ids';
import type { OutlineRow } from '../../model/outline';
import { goToOtherPlace } from '../commands/outline-commands';
import { runCommand } from '../commands/key-handling';
import { useApp } from '../state/app-context';
import { goToRow, selectRange, setFolded, toggleRow } from './walk-outline';

interface TreePointer {
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

function under(event: MouseEvent, selector: string): HTMLElement | null {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('textarea') !== null) return null;
  return target.closest<HTMLElement>(selector);
}

/** Clicks on rows and on what they hold. */
export function useTreePointer(rows: readonly OutlineRow[], current: number): TreePointer {
  const app = useApp();
  const placeOf = (event: MouseEvent): number => Number(under(event, '[data-index]')?.dataset['index'] ?? -1);
  const actionOf = (event: MouseEvent): string | undefined => under(event, '[data-action]')?.dataset['action'];

  return {
    onClick: event => {
      const place = placeOf(event);
      const row = rows[place];
      if (row === undefined || (event.detail > 1 && actionOf(event) === undefined)) return;
      const action = actionOf(event);
      if (action === 'fold') setFolded(app, [row.record as ClaimId], !row.isFolded);
      else if (action === 'step' && row.inference !== null) {
        app.view.setState({ focused: row.inference, selection: [row.inference] });
        app.camera.reveal([row.inference]);
      } else if (event.shiftKey && current >= 0) selectRange(app, rows, current, place);
      else if (event.ctrlKey || event.metaKey) toggleRow(app, row);
      else goToRow(app, row);
      if (action === 'other') runCommand(app, goToOtherPlace.id);
    },
    onDoubleClick: event => {
      const row = rows[placeOf(event)];
      if (row === undefined || actionOf(event) !== undefined) return;
      runCommand(app, row.kind === 'reference' ? 'walk.goToPlace' : 'argument.editText');
    },
    onContextMenu: event => {
      if (event.target instanceof Element && event.target.closest('textarea') !== null) return;
      event.preventDefault();
      const row = rows[placeOf(event)];
      if (row === undefined) app.view.setState({ selection: [] });
      else if (!app.view.getState().selection.includes(row.record)) goToRow(app, row);
      app.view.setState({ contextMenu: { x: event.clientX, y: event.clientY } });
    },
  };
}
