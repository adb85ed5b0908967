import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { listInWords } from '../../model/messages/in-words';
import { message } from '../../model/messages/message';
import type { Command } from '../commands/command';
import { keysInWords } from '../commands/keys';
import { Button } from '../controls/button';
import type { ViewState } from '../state/view-store';
import { losersTo, refusalOf } from './change-keys';
import { keysOfPress } from './key-names';
import type { KeyTable } from './key-table';

const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn']);

interface KeyRecorderProps {
  readonly command: Command;
  readonly label: string;
  /** The key that the new one stands in for; null: one more. */
  readonly replaced: string | null;
  readonly table: KeyTable;
  readonly platform: ViewState['platform'];
  readonly onDone: (keys: readonly string[]) => void;
  readonly onLeave: () => void;
}

/** Waits for the new key of a command, and asks first where another command has it. */
export function KeyRecorder({ command, label, replaced, table, platform, onDone, onLeave }: KeyRecorderProps) {
  const [note, setNote] = useState(message('keys.pressFoot'));
  const [wanted, setWanted] = useState<{ readonly keys: string; readonly losers: readonly Command[] } | null>(null);
  const group = useRef<HTMLDivElement>(null);
  // The field that had the focus is gone, and a dialog would put it on its first button.
  useEffect(() => {
    if (wanted !== null) group.current?.querySelector('button')?.focus();
  }, [wanted]);
  const current = table.keysOf(command);
  const kept = current.filter(keys => keys !== replaced);
  const listWith = (keys: string): readonly string[] =>
    replaced === null ? [...current, keys] : current.map(each => (each === replaced ? keys : each));

  const onKeyDown = (event: KeyboardEvent): void => {
    // The row leaves by it.
    if (event.key === 'Escape') return;
    // Whatever else is pressed is meant for here: neither the dialog nor the window hears it.
    event.preventDefault();
    event.stopPropagation();
    if (event.nativeEvent.isComposing || modifierKeys.has(event.key)) return;
    const keys = keysOfPress(event.nativeEvent, platform);
    if (keys === null) {
      setNote(message('keys.unknownKey'));
      return;
    }
    const refusal = refusalOf(keys, command);
    if (refusal !== null) {
      setNote(message(refusal));
      return;
    }
    if (kept.includes(keys)) {
      setNote(message('keys.isAlready', { label, keys: keysInWords(keys, platform) }));
      return;
    }
    const losers = losersTo(table, command, [keys]);
    if (losers.length === 0) onDone(listWith(keys));
    else setWanted({ keys, losers });
  };

  if (wanted !== null) {
    const names = wanted.losers.map(loser => message('keys.quoted', { label: message(loser.labelKey) }));
    return (
      <div className="key-recorder" role="group" ref={group} aria-label={message('keys.press', { label })}>
        <p role="alert">
          {message('keys.taken', {
            keys: keysInWords(wanted.keys, platform),
            others: listInWords(names),
          })}
        </p>
        <Button kind="primary" onPress={() => onDone(listWith(wanted.keys))}>
          {message('keys.take')}
        </Button>
        <Button onPress={onLeave}>{message('keys.leave')}</Button>
      </div>
    );
  }
  return (
    <div className="key-recorder" role="group" aria-label={message('keys.press', { label })}>
      <input
        className="field-input key-box"
        readOnly
        autoFocus
        aria-label={message('keys.press', { label })}
        value={message('keys.pressHere')}
        onKeyDown={onKeyDown}
      />
      {replaced === null ? null : (
        <Button onPress={() => onDone(kept)}>
          {message('keys.remove', { keys: keysInWords(replaced, platform) })}
        </Button>
      )}
      <Button onPress={onLeave}>{message('keys.cancel')}</Button>
      <p role="status">{note}</p>
    </div>
  );
}
