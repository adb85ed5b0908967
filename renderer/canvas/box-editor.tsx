import { useEffect, useRef } from 'react';
import type { LaidBox } from '../../model/layout/layout';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { focusMap } from '../editor/panes';
import { useFreshKeys } from '../editor/use-fresh-keys';
import { afterPress, useMapPress } from '../editor/use-map-press';
import { useApp, useShownMap } from '../state/app-context';
import { showRecord } from '../state/show-record';

interface BoxEditorProps {
  readonly box: Pick<LaidBox, 'kind' | 'record'>;
  readonly className: string;
  readonly field: 'text' | 'title';
  readonly text: string;
}

/** The words of a note or the name of a frame as a field in their place. Enter keeps them, Shift+Enter begins a line in a note. */
export function BoxEditor({ box, className, field, text }: BoxEditorProps) {
  const app = useApp();
  const { mapStore } = useShownMap();
  const element = useRef<HTMLTextAreaElement>(null);
  const isMapPressed = useMapPress();
  const isFresh = useFreshKeys();
  useEffect(() => {
    element.current?.focus({ preventScroll: true });
    element.current?.select();
  }, []);
  const label = message(box.kind === 'note' ? 'arranging.step.text' : 'arranging.step.title');
  const close = (isKept: boolean): void => {
    mapStore.closeEditor(box.record, field, isKept ? label : null);
  };
  /** A note that was just made and has no words goes again. */
  const takeBackEmpty = (): void => {
    const taken = mapStore.takeBackEmpty(box.record);
    if (taken === null) return;
    app.announce(message('editor.undone', { label: taken.label }));
    if (taken.beside !== null && app.view.getState().selection.includes(box.record)) showRecord(app, taken.beside);
  };
  return (
    <textarea
      ref={element}
      className={className}
      dir="auto"
      value={text}
      rows={1}
      maxLength={caps.textLength}
      aria-label={message(box.kind === 'note' ? 'arranging.noteText' : 'arranging.frameTitle')}
      placeholder={message(box.kind === 'note' ? 'arranging.noteHint' : 'arranging.frameHint')}
      onChange={event => {
        const typed = event.currentTarget.value;
        mapStore.draft(box.record, field, box.kind === 'note' ? typed : typed.replaceAll('\n', ' '));
      }}
      onBlur={event => {
        // The window lost the focus: what is being typed stays open.
        if (!document.hasFocus() && event.relatedTarget === null) return;
        close(true);
        if (isMapPressed.current) afterPress(takeBackEmpty);
      }}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return;
        if (!isFresh(event)) {
          event.preventDefault();
          event.stopPropagation();
          return;
        }
        const isLine = event.key === 'Enter' && event.shiftKey && box.kind === 'note';
        const isEnd = event.key === 'Escape' || event.key === 'Tab' || (event.key === 'Enter' && !isLine);
        if (isEnd) {
          event.preventDefault();
          close(event.key !== 'Escape');
          takeBackEmpty();
          focusMap(app);
        }
        const mayBeCommand = event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key);
        if (!mayBeCommand || event.isDefaultPrevented()) event.stopPropagation();
      }}
    />
  );
}
