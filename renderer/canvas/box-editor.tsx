import { type CSSProperties, useEffect, useRef } from 'react';
import type { LaidBox } from '../../model/layout/layout';
import { message } from '../../model/messages/message';
import { writtenField } from '../../model/written-words';
import { caps } from '../../model/parse/caps';
import { giveFocus } from '../editor/panes';
import { useOpenField } from '../editor/use-open-field';
import { useShownMap } from '../state/app-context';

interface BoxEditorProps {
  readonly box: Pick<LaidBox, 'kind' | 'record'>;
  readonly className: string;
  readonly style?: CSSProperties;
  readonly text: string;
}

/** The words of a note or the name of a frame as a field in their place. Enter keeps them, Shift+Enter begins a line in a note. */
export function BoxEditor({ box, className, style, text }: BoxEditorProps) {
  const { mapStore } = useShownMap();
  const field = writtenField(box.kind);
  const element = useRef<HTMLTextAreaElement>(null);
  const label = message(box.kind === 'note' ? 'arranging.step.text' : 'arranging.step.title');
  const { leave, onBlur, readKey } = useOpenField(box.record, field, label);
  useEffect(() => {
    giveFocus(element.current);
    element.current?.select();
  }, []);
  return (
    <textarea
      ref={element}
      className={className}
      style={style}
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
      onBlur={onBlur}
      onKeyDown={event =>
        readKey(event, () => {
          const isLine = event.key === 'Enter' && event.shiftKey && box.kind === 'note';
          const isEnd = event.key === 'Escape' || event.key === 'Tab' || (event.key === 'Enter' && !isLine);
          if (!isEnd) return;
          event.preventDefault();
          leave(event.key !== 'Escape');
        })
      }
    />
  );
}
