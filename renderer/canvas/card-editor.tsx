import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { RecordId } from '../../model/ids';
import { isOutline } from '../../model/formats/is-outline';
import type { LaidCard } from '../../model/layout/layout';
import { message } from '../../model/messages/message';
import { isCreationOf } from '../../model/steps';
import { caps } from '../../model/parse/caps';
import { pasteText } from '../commands/clipboard-commands';
import { runCommand } from '../commands/key-handling';
import { focusCanvas } from '../editor/panes';
import { useApp, useShownMap } from '../state/app-context';

interface CardEditorProps {
  readonly card: LaidCard;
  readonly text: string;
}

const hints = { contention: 'editor.contentionHint', question: 'editor.questionHint' } as const;

/** What Enter goes on with once the text is kept; null where it makes a line. */
function nextAfter(
  event: KeyboardEvent,
  isContention: boolean,
):
  | 'nothing'
  | 'argument.addReason'
  | 'argument.addSiblingAfter'
  | 'argument.addPremise'
  | 'argument.addObjection'
  | null {
  if (event.key !== 'Enter') return null;
  if (event.altKey) return 'argument.addObjection';
  const isCtrl = event.ctrlKey || event.metaKey;
  if (event.shiftKey && !isCtrl) return null;
  // Nothing stands beside a contention: one goes on below it.
  if (isCtrl && isContention) return 'argument.addReason';
  if (event.shiftKey) return 'argument.addPremise';
  return isCtrl ? 'argument.addSiblingAfter' : 'nothing';
}

/** The card's text as a field with the card's own metrics: opening it moves nothing. */
export function CardEditor({ card, text }: CardEditorProps) {
  const app = useApp();
  const { mapStore } = useShownMap();
  const field = useRef<HTMLTextAreaElement>(null);
  const record: RecordId = card.record;

  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const close = (isKept: boolean): void => {
    const label = isKept ? message('step.edit', { field: 'text' }) : null;
    mapStore.closeEditor(record, 'text', label);
  };

  /** Leaving a card that was just made and has no words takes it away again. */
  const leave = (): void => {
    const { map, undoList } = mapStore.store.getState();
    // Before the focus goes, since a field that loses it keeps its words.
    close(false);
    focusCanvas();
    const item = map.claims.get(record as never) ?? map.questions.get(record as never);
    const last = undoList.undo.at(-1);
    const isNew = last !== undefined && isCreationOf(last, record);
    if (item?.text === '' && isNew && map.map.mainClaimId !== record) runCommand(app, 'edit.undo');
  };

  const hint = message(card.kind === 'contention' || card.kind === 'question' ? hints[card.kind] : 'editor.claimHint');
  return (
    <textarea
      ref={field}
      className="card-editor nopan nowheel"
      aria-label={hint}
      placeholder={hint}
      value={text}
      dir="auto"
      spellCheck
      rows={1}
      maxLength={caps.textLength}
      onChange={event => mapStore.draft(record, 'text', event.currentTarget.value)}
      onBlur={event => {
        // A window that loses the focus keeps its editor open.
        if (document.hasFocus() || event.relatedTarget !== null) close(true);
      }}
      onPaste={event => {
        const data = event.clipboardData;
        const clipboard = { text: data.getData('text/plain'), html: data.getData('text/html') };
        if (card.kind === 'question' || text.trim() !== '' || !isOutline(clipboard)) return;
        event.preventDefault();
        close(false);
        focusCanvas();
        void pasteText(app, clipboard, false);
      }}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return;
        const next = nextAfter(event, card.kind === 'contention');
        if (next !== null) {
          event.preventDefault();
          close(true);
          focusCanvas();
          if (next !== 'nothing') runCommand(app, next);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          leave();
        } else if (event.key === 'Tab') {
          event.preventDefault();
          close(true);
          focusCanvas();
        }
        // A key with Ctrl and a function key may be a command of the app's that works in text fields too.
        const mayBeCommand = event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key);
        if (!mayBeCommand || event.isDefaultPrevented()) event.stopPropagation();
      }}
    />
  );
}
