import { type RefObject, type TextareaHTMLAttributes, useEffect } from 'react';
import type { ClaimId, QuestionId, RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { loadPasted, pasteText } from '../commands/clipboard-commands';
import { runCommand } from '../commands/key-handling';
import { nextText } from '../keys/text-keys';
import { useApp, useShownMap } from '../state/app-context';
import { focusMap, giveFocus } from './panes';
import { useOpenField } from './use-open-field';

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
  const { close, leave, onBlur, readKey } = useOpenField(record, 'text', message('step.edit', { field: 'text' }));

  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    giveFocus(element);
    element.setSelectionRange(element.value.length, element.value.length);
  }, [field]);

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
    onBlur,
    onPaste: event => {
      const data = event.clipboardData;
      const clipboard = { text: data.getData('text/plain'), html: data.getData('text/html') };
      const isOneLine = clipboard.html === '' && !/[\n\r]/.test(clipboard.text.trim());
      const isPlain = isOneLine && clipboard.text.length <= caps.textLength;
      if (kind === 'question' || text.trim() !== '' || isPlain) return;
      event.preventDefault();
      void loadPasted().then(({ isOutline }) => {
        if (isOutline(clipboard)) {
          close(false);
          focusMap(app);
          void pasteText(app, clipboard, false);
        } else if (document.activeElement === field.current) {
          // Unlike a new value it can be undone with the field's own Ctrl+Z.
          document.execCommand('insertText', false, clipboard.text);
        }
      });
    },
    onKeyDown: event =>
      readKey(event, () => {
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
      }),
  };
}
