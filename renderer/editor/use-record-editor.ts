import { type RefObject, type TextareaHTMLAttributes, useEffect } from 'react';
import type { ClaimId, QuestionId, RecordId } from '../../model/ids';
import { isOutline } from '../../model/formats/is-outline';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { pasteText } from '../commands/clipboard-commands';
import { runCommand } from '../commands/key-handling';
import { nextText } from '../keys/text-keys';
import { useApp, useShownMap } from '../state/app-context';
import { showRecord } from '../state/show-record';
import { focusMap } from './panes';
import { useFreshKeys } from './use-fresh-keys';
import { afterPress, useMapPress } from './use-map-press';

const hints = {
  contention: 'editor.contentionHint',
  question: 'editor.questionHint',
  claim: 'editor.claimHint',
} as const;

interface RecordText {
  readonly record: RecordId;
  readonly kind: keyof typeof hints;
  readonly text: string;
}

/** A record's words as a field that has the focus, on its card or in its row. What it says goes on its textarea. */
export function useRecordEditor(
  field: RefObject<HTMLTextAreaElement | null>,
  { record, kind, text }: RecordText,
): TextareaHTMLAttributes<HTMLTextAreaElement> {
  const app = useApp();
  const { mapStore } = useShownMap();
  const isMapPressed = useMapPress();
  const isFresh = useFreshKeys();

  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [field]);

  const close = (isKept: boolean): void => {
    const label = isKept ? message('step.edit', { field: 'text' }) : null;
    mapStore.closeEditor(record, 'text', label);
  };

  /** Leaving a card that was just made and has no words takes it away again. */
  const takeBackEmpty = (): void => {
    const taken = mapStore.takeBackEmpty(record);
    if (taken === null) return;
    app.announce(message('editor.undone', { label: taken.label }));
    // Where the press that left the card chose something else, that stays chosen.
    if (taken.beside !== null && app.view.getState().selection.includes(record)) showRecord(app, taken.beside);
  };

  const leave = (isKept: boolean): void => {
    // Before the focus goes, since a field that loses it keeps its words.
    close(isKept);
    focusMap(app);
    takeBackEmpty();
  };

  const hint = message(hints[kind]);
  return {
    'aria-label': hint,
    placeholder: hint,
    value: text,
    dir: 'auto',
    spellCheck: true,
    rows: 1,
    maxLength: caps.textLength,
    onChange: event => mapStore.draft(record, 'text', event.currentTarget.value),
    onBlur: event => {
      // A window that loses the focus keeps its editor open.
      if (!document.hasFocus() && event.relatedTarget === null) return;
      close(true);
      if (isMapPressed.current) afterPress(takeBackEmpty);
    },
    onPaste: event => {
      const data = event.clipboardData;
      const clipboard = { text: data.getData('text/plain'), html: data.getData('text/html') };
      if (kind === 'question' || text.trim() !== '' || !isOutline(clipboard)) return;
      event.preventDefault();
      close(false);
      focusMap(app);
      void pasteText(app, clipboard, false);
    },
    onKeyDown: event => {
      if (event.nativeEvent.isComposing) return;
      if (!isFresh(event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const { map } = mapStore.store.getState();
      const stored = map.claims.get(record as ClaimId) ?? map.questions.get(record as QuestionId);
      const words = {
        isContention: kind === 'contention',
        isFirst: stored?.text === '',
        isEmpty: text.trim() === '',
      };
      const next = nextText(event, words, app.view.getState());
      if (next !== null) {
        event.preventDefault();
        if (next === 'nothing') leave(true);
        else {
          close(true);
          focusMap(app);
          runCommand(app, next);
        }
      } else if (event.key === 'Escape') {
        event.preventDefault();
        leave(false);
      }
      // A key with Ctrl and a function key may be a command of the app's that works in text fields too.
      const mayBeCommand = event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key);
      if (!mayBeCommand || event.isDefaultPrevented()) event.stopPropagation();
    },
  };
}
