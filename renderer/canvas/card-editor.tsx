import { useRef } from 'react';
import type { LaidCard } from '../../model/layout/layout';
import { useRecordEditor } from '../editor/use-record-editor';

interface CardEditorProps {
  readonly card: LaidCard;
  readonly text: string;
}

/** The card's text as a field with the card's own metrics: opening it moves nothing. */
export function CardEditor({ card: { record, kind }, text }: CardEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useRecordEditor(field, {
    record,
    kind: kind === 'contention' || kind === 'question' ? kind : 'claim',
    text,
  });
  return <textarea ref={field} className="card-editor nopan nowheel" {...editor} />;
}
