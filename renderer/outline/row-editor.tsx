import { useRef } from 'react';
import type { FrameId, NoteId } from '../../model/ids';
import { emptyBoxText } from '../../model/layout/free-boxes';
import type { OutlineRow } from '../../model/outline';
import { BoxEditor } from '../canvas/box-editor';
import { useRecordEditor } from '../editor/use-record-editor';

interface RowEditorProps {
  readonly row: OutlineRow;
  readonly text: string;
}

/** The row's words as a field that grows with them. */
export function RowEditor({ row, text }: RowEditorProps) {
  const { kind, record } = row;
  if (kind !== 'note' && kind !== 'frame') return <ArgumentRowEditor row={row} text={text} />;
  const box = { kind, record: record as NoteId | FrameId };
  return (
    <span className="outline-field" data-text={`${text === '' ? emptyBoxText(kind) : text} `}>
      <BoxEditor className="" box={box} text={text} />
    </span>
  );
}

function ArgumentRowEditor({ row: { record, kind }, text }: RowEditorProps) {
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
