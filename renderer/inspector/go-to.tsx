import type { RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import type { InspectorTools } from './inspector-tools';

interface GoToProps {
  readonly tools: InspectorTools;
  readonly record: RecordId;
  readonly text: string;
  readonly foot?: string;
}

/** A row that leads to another record of the map. */
export function GoTo({ tools, record, text, foot }: GoToProps) {
  return (
    <button
      type="button"
      className="inspector-row"
      aria-label={message('inspector.goTo', { text: foot === undefined ? text : `${text}, ${foot}` })}
      onClick={() => tools.goTo(record)}
    >
      <span dir="auto">{text}</span>
      {foot === undefined ? null : <small dir="auto">{foot}</small>}
    </button>
  );
}
