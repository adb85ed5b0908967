import { Plus, RotateCcw } from 'lucide-react';
import { message } from '../../model/messages/message';
import type { Command } from '../commands/command';
import { keysInWords } from '../commands/keys';
import { IconButton } from '../controls/icon-button';
import type { ViewState } from '../state/view-store';
import { mostKeysOfCommand } from './key-scheme';
import type { KeyTable } from './key-table';

interface KeyRowProps {
  readonly command: Command;
  readonly label: string;
  readonly table: KeyTable;
  readonly platform: ViewState['platform'];
  /** `replaced`: the key that was pressed; null: one more. */
  readonly onRecord: (replaced: string | null) => void;
  readonly onReset: () => void;
}

/** A command with its keys; each is a button that changes it. */
export function KeyRow({ command, label, table, platform, onRecord, onReset }: KeyRowProps) {
  const list = table.keysOf(command);
  const isChanged = table.scheme.own[command.id] !== undefined;
  return (
    <div className="key-row" data-command={command.id}>
      <span className={isChanged ? 'key-row-name key-row-changed' : 'key-row-name'}>{label}</span>
      <span className="key-row-keys">
        {list.map(keys => {
          const words = keysInWords(keys, platform);
          return (
            <button
              key={keys}
              type="button"
              className="key-button"
              aria-label={message('keys.change', { keys: words, label })}
              title={message('keys.change', { keys: words, label })}
              onClick={() => onRecord(keys)}
            >
              <kbd>{words}</kbd>
            </button>
          );
        })}
        {list.length === 0 ? <span className="key-row-none">{message('keys.noKeys')}</span> : null}
        {list.length >= mostKeysOfCommand ? null : (
          <IconButton
            className="button-icon-small"
            icon={<Plus size={14} strokeWidth={1.75} aria-hidden />}
            label={message('keys.add', { label })}
            onPress={() => onRecord(null)}
          />
        )}
        {isChanged ? (
          <IconButton
            className="button-icon-small"
            icon={<RotateCcw size={14} strokeWidth={1.75} aria-hidden />}
            label={message('keys.reset', { label })}
            onPress={onReset}
          />
        ) : null}
      </span>
    </div>
  );
}
