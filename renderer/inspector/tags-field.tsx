import { X } from 'lucide-react';
import { cleanText } from '../../model/clean-text';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { setField } from '../../model/patch';
import type { Claim } from '../../model/records';
import { EditableText } from '../controls/editable-text';
import { IconButton } from '../controls/icon-button';
import type { MapStore } from '../state/map-store';

/** Chips with a field behind them; a comma or Enter ends a tag. */
export function TagsField({ claim, store }: { readonly claim: Claim; readonly store: MapStore }) {
  const add = (typed: string) => {
    const tags = typed
      .split(',')
      .map(tag => cleanText(tag).trim())
      .filter(tag => tag !== '' && !claim.tags.includes(tag));
    const [first] = tags;
    if (first === undefined) return;
    store.commit(
      message('inspector.step.addTag', { tag: tags.join(', ') }),
      [...new Set(tags)].flatMap(tag => setField(claim, `tags/${tag}`, true)),
    );
  };
  return (
    <div className="tags">
      {claim.tags.map(tag => (
        <span key={tag} className="tag">
          {tag}
          <IconButton
            icon={<X size={12} strokeWidth={1.75} aria-hidden />}
            label={message('inspector.removeTag', { tag })}
            className="button-icon-small"
            onPress={() =>
              store.commit(message('inspector.step.removeTag', { tag }), setField(claim, `tags/${tag}`, null))
            }
          />
        </span>
      ))}
      <EditableText
        label={message('inspector.addTag')}
        isLabelHidden
        placeholder={message('inspector.addTag')}
        value=""
        maxLength={caps.tagLength}
        onCommit={add}
        className="field-quiet tag-field"
      />
    </div>
  );
}
