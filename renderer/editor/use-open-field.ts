import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { useApp, useShownMap } from '../state/app-context';
import { showRecord } from '../state/show-record';
import { focusMap } from './panes';
import { afterPress, useMapPress } from './use-map-press';

interface OpenField {
  /** One step of what was typed, or none of it. */
  readonly close: (isKept: boolean) => void;
  /** The same, and the map has the focus. */
  readonly leave: (isKept: boolean) => void;
  readonly onBlur: (event: FocusEvent) => void;
  /** Calls `own` with a key that is for the field; what is left of it stays in the field but for keys of commands. */
  readonly readKey: (event: KeyboardEvent, own: () => void) => void;
}

/** A field for words of a record in their place: how it is left, and which keys it hears. `label` names the step. */
export function useOpenField(record: RecordId, field: 'text' | 'title', label: string): OpenField {
  const app = useApp();
  const { mapStore } = useShownMap();
  const isMapPressed = useMapPress();
  const hasFresh = useRef(false);

  const close = (isKept: boolean): void => {
    mapStore.closeEditor(record, field, isKept ? label : null);
  };

  /** Leaving what was just made and has no words takes it away again. */
  const takeBackEmpty = (): void => {
    const taken = mapStore.takeBackEmpty(record);
    if (taken === null) return;
    app.announce(message('editor.undone', { label: taken.label }));
    // Where the press that left the card chose something else, that stays chosen.
    if (taken.beside !== null && app.view.getState().selection.includes(record)) showRecord(app, taken.beside);
  };

  return {
    close,
    leave: isKept => {
      // Before the focus goes, since a field that loses it keeps its words.
      close(isKept);
      focusMap(app);
      takeBackEmpty();
    },
    onBlur: event => {
      // A window that loses the focus keeps its editor open.
      if (!document.hasFocus() && event.relatedTarget === null) return;
      close(true);
      if (isMapPressed.current) afterPress(takeBackEmpty);
    },
    readKey: (event, own) => {
      if (event.nativeEvent.isComposing) return;
      hasFresh.current ||= !event.nativeEvent.repeat;
      // The key that opened the field is still held down: it would write its letter again and again, or close what it opened.
      if (!hasFresh.current) event.preventDefault();
      else own();
      // A key with Ctrl and a function key may be a command of the app's that works in text fields too.
      const mayBeCommand = event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key);
      if (!mayBeCommand || event.isDefaultPrevented()) event.stopPropagation();
    },
  };
}
