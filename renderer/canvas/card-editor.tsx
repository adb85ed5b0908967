import { useRef } from 'react';
import { textStyleOf } from '../../model/layout/card-face';
import type { LaidCard } from '../../model/layout/layout';
import { useRecordEditor } from '../editor/use-record-editor';
import { evenLines } from './typed-lines';

interface CardEditorProps {
  readonly card: LaidCard;
  readonly text: string;
}

/** The card's text as a field with the card's own metrics: opening it moves nothing. */
export function CardEditor({ card, text }: CardEditorProps) {
  const { record, kind } = card;
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useRecordEditor(field, {
    record,
    kind: kind === 'contention' || kind === 'question' ? kind : 'claim',
    text,
  });
  return (
    <textarea
      ref={field}
      className="card-editor nopan nowheel"
      style={evenLines(text, textStyleOf(card))}
      {...editor}
    />
  );
}
