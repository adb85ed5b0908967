import { X } from 'lucide-react';
import { cleanText } from '../../model/clean-text';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { setField } from '../../model/patch';
import type { Claim } from '../../model/records';
import { ButtonList } from '../controls/button-list';
import { EditableText } from '../controls/editable-text';
import { IconButton } from '../controls/icon-button';
import type { MapStore } from '../state/map-store';

interface TagsFieldProps {
  /** Of several the tags that all of them have; each change is made at all of them. */
  readonly claims: readonly Claim[];
  readonly fieldLabel: string;
  readonly store: MapStore;
}

/** Chips with a field behind them; a comma or Enter ends a tag. */
export function TagsField({ claims, fieldLabel, store }: TagsFieldProps) {
  const [first, ...others] = claims;
  const shared = first?.tags.filter(tag => others.every(({ tags }) => tags.includes(tag))) ?? [];
  const add = (typed: string): void => {
    const written = new Set(typed.split(',').map(tag => cleanText(tag).trim()));
    const tags = [...written].filter(tag => tag !== '' && !shared.includes(tag));
    if (tags.length === 0) return;
    store.commit(
      message('inspector.step.addTag', { tag: tags.join(', ') }),
      claims.flatMap(claim => tags.flatMap(tag => setField(claim, `tags/${tag}`, true))),
    );
  };
  const remove = (tag: string): void => {
    store.commit(
      message('inspector.step.removeTag', { tag }),
      claims.flatMap(claim => setField(claim, `tags/${tag}`, null)),
    );
  };
  return (
    <div className="tags">
      <ButtonList className="tag-list">
        {shared.map(tag => (
          <span key={tag} className="tag">
            {tag}
            <IconButton
              icon={<X size={12} strokeWidth={1.75} aria-hidden />}
              label={message('inspector.removeTag', { tag })}
              className="button-icon-small"
              onPress={() => remove(tag)}
            />
          </span>
        ))}
      </ButtonList>
      <EditableText
        label={fieldLabel}
        isLabelHidden
        placeholder={fieldLabel}
        value=""
        maxLength={caps.tagLength}
        onCommit={add}
        className="field-quiet tag-field"
      />
    </div>
  );
}
