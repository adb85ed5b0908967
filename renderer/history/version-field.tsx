import { Bookmark } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { StepId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { Button } from '../controls/button';
import { TextInput } from '../controls/text-input';
import { giveFocus } from '../editor/panes';
import { useApp } from '../state/app-context';
import { onVersionRequest } from './name-request';
import { keepVersion } from './versions';

interface VersionFieldProps {
  /** The moment after this step; null: now. */
  readonly step: StepId | null;
}

/** Gives the moment that is shown a name. */
export function VersionField({ step }: VersionFieldProps) {
  const app = useApp();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onVersionRequest(() => giveFocus(field.current)), []);
  const [typed, setTyped] = useState('');
  const isKeeping = useRef(false);
  const keep = (): void => {
    // A second Enter before the library has answered would keep it twice.
    if (isKeeping.current) return;
    isKeeping.current = true;
    void keepVersion(app, typed, step).then(isKept => {
      isKeeping.current = false;
      if (isKept) setTyped('');
    });
  };
  return (
    <div
      className="version-field"
      onKeyDown={event => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing) keep();
      }}
    >
      <TextInput
        label={message('history.newVersion')}
        value={typed}
        placeholder={message('history.newVersionHint')}
        onChange={setTyped}
        // Leaving the field keeps nothing: a version is made on purpose.
        onKeep={() => undefined}
        onDiscard={() => {
          const hadText = typed !== '';
          setTyped('');
          return hadText;
        }}
        inputRef={field}
      />
      <Button
        icon={<Bookmark size={16} strokeWidth={1.75} aria-hidden />}
        isDisabled={typed.trim() === ''}
        onPress={keep}
      >
        {message('history.keep')}
      </Button>
    </div>
  );
}
