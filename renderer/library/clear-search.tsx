import { X } from 'lucide-react';
import { message } from '../../model/messages/message';
import { IconButton } from '../controls/icon-button';

export function ClearSearch({ onPress }: { readonly onPress: () => void }) {
  return (
    <IconButton
      icon={<X size={16} strokeWidth={1.75} aria-hidden />}
      label={message('library.clearSearch')}
      keys="Esc"
      className="button-icon-small"
      onPress={onPress}
    />
  );
}
