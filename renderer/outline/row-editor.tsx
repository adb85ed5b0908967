import { useRef } from 'react';
import type { OutlineRow } from '../../model/outline';
import { useRecordEditor } from '../editor/use-record-editor';

/** The row's words as a field that grows with them. */
export function RowEditor({ row: { record, kind }, text }: { readonly row: OutlineRow; readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useRecordEditor(field, {
    record,
    kind: kind === 'contention' || kind === 'question' ? kind : 'claim',
    text,
  });
  return (
    // The copy of the words behind the field gives it its height; what is empty is as high as its hint.
    <span className="outline-field" data-text={text === '' ? `${editor.placeholder ?? ''} ` : `${text} `}>
      <textarea ref={field} {...editor} />
    </span>
  );
}
