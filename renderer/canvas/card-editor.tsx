import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { RecordId } from '../../model/ids';
import { isOutline } from '../../model/formats/is-outline';
import type { LaidCard } from '../../model/layout/layout';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { pasteText } from '../commands/clipboard-commands';
import { runCommand } from '../commands/key-handling';
import { focusCanvas } from '../editor/panes';
import { useApp, useShownMap } from '../state/app-context';
import { showRecord } from '../state/show-record';

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
  /** A card without words goes when the map is pressed elsewhere; in the panel beside it, it may still be written. */
  const isMapPressed = useRef(false);
  const record: RecordId = card.record;

  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  useEffect(() => {
    const onPress = ({ type, target }: PointerEvent): void => {
      const isInMap = target instanceof Element && target.closest('[data-pane="canvas"]') !== null;
      isMapPressed.current = type === 'pointerdown' && isInMap;
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('pointerup', onPress, true);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('pointerup', onPress, true);
    };
  }, []);

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
    focusCanvas();
    takeBackEmpty();
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
        if (!document.hasFocus() && event.relatedTarget === null) return;
        close(true);
        // Only once the press is over: cards that move under the pointer would lose the click.
        const takeBackSoon = (): void => void setTimeout(takeBackEmpty);
        if (isMapPressed.current) document.addEventListener('pointerup', takeBackSoon, { once: true, capture: true });
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
          if (next === 'nothing') leave(true);
          else {
            close(true);
            focusCanvas();
            runCommand(app, next);
          }
        } else if (event.key === 'Escape') {
          event.preventDefault();
          leave(false);
        } else if (event.key === 'Tab') {
          event.preventDefault();
          leave(true);
        }
        // A key with Ctrl and a function key may be a command of the app's that works in text fields too.
        const mayBeCommand = event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key);
        if (!mayBeCommand || event.isDefaultPrevented()) event.stopPropagation();
      }}
    />
  );
}
