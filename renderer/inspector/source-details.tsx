import { message } from '../../model/messages/message';
import type { Source } from '../../model/records';
import type { MapStore } from '../state/map-store';
import { RecordText } from './record-text';

interface SourceDetailsProps {
  readonly source: Source;
  readonly store: MapStore;
  readonly isNew: boolean;
}

/** What a source is; the same for every claim that cites it. */
export function SourceDetails({ source, store, isNew }: SourceDetailsProps) {
  const common = { store, item: source, stepLabel: message('inspector.step.source') };
  return (
    <div className="source-details">
      <RecordText
        {...common}
        field="title"
        label={message('inspector.source.title')}
        autoFocus={isNew}
        shape="wrapped"
      />
      <RecordText {...common} field="author" label={message('inspector.source.author')} />
      <RecordText {...common} field="publisher" label={message('inspector.source.publisher')} />
      <RecordText
        {...common}
        field="publishedOn"
        label={message('inspector.source.publishedOn')}
        placeholder={message('inspector.source.publishedOnPlaceholder')}
      />
      <RecordText
        {...common}
        field="type"
        label={message('inspector.source.type')}
        placeholder={message('inspector.source.typePlaceholder')}
      />
      <RecordText {...common} field="url" label={message('inspector.source.url')} inputType="url" />
    </div>
  );
}
