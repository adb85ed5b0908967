import { message } from '../../model/messages/message';
import type { Claim, Inference } from '../../model/records';
import type { MapStore } from '../state/map-store';
import { RecordText } from './record-text';
import { Section } from './section';

export function NoteSection({ store, item }: { readonly store: MapStore; readonly item: Claim | Inference }) {
  return (
    <Section heading={message('inspector.note')}>
      <RecordText
        store={store}
        item={item}
        field="note"
        label={message('inspector.note')}
        isLabelHidden
        placeholder={message('inspector.notePlaceholder')}
        stepLabel={message('inspector.step.note')}
        shape="lines"
        className="field-quiet"
      />
    </Section>
  );
}
