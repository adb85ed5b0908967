import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { listInWords } from '../../model/messages/in-words';
import { message } from '../../model/messages/message';
import type { Command } from '../commands/command';
import { commandGroups } from '../commands/groups';
import { helpOf } from '../commands/help';
import { keysInWords } from '../commands/keys';
import { Button } from '../controls/button';
import { ListingSearch } from '../controls/listing-search';
import { leaveByTab, walkRows } from '../controls/one-stop';
import { matchScore } from '../palette/match';
import type { ViewState } from '../state/view-store';
import { losersTo } from './change-keys';
import { KeyRecorder } from './key-recorder';
import { KeyRow } from './key-row';
import { presetKeys } from './key-presets';
import type { KeyTable } from './key-table';

interface KeyListProps {
  readonly table: KeyTable;
  readonly platform: ViewState['platform'];
  readonly onGive: (command: Command, keys: readonly string[]) => void;
}

interface Recording {
  readonly id: string;
  /** The usual keys are asked for, and another command has them. */
  readonly isReset: boolean;
  readonly replaced: string | null;
}

function nameOf({ groupKey, labelKey }: Command): string {
  const label = message(labelKey);
  return groupKey === undefined ? label : message('palette.inGroup', { group: message(groupKey), label });
}

/** A key is looked for as it is printed, spaces and case aside: "ctrl k" finds Ctrl+K. */
function hasKeys(typed: string, list: readonly string[]): boolean {
  const plain = (text: string): string => text.replace(/[\s+]+/g, '').toLowerCase();
  return plain(typed) !== '' && list.some(keys => plain(keys) === plain(typed));
}

/** Every command in the order of the help, with a search over names and keys. */
export function KeyList({ table, platform, onGive }: KeyListProps) {
  const [typed, setTyped] = useState('');
  const [recording, setRecording] = useState<Recording | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [toFocus, setToFocus] = useState<{ readonly id: string } | null>(null);

  // What was pressed is gone once its key has changed; its row is still there.
  useEffect(() => {
    if (toFocus === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-command="${toFocus.id}"] button`);
    // A row that was found by its old key is no longer listed.
    (row ?? field.current)?.focus();
  }, [toFocus]);

  const leave = (): void => {
    if (recording !== null) setToFocus({ id: recording.id });
    setRecording(null);
  };
  /** Leaves the question of a row, not the dialog around it. */
  const leaveByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  const give = (command: Command, keys: readonly string[]): void => {
    onGive(command, keys);
    setToFocus({ id: command.id });
    setRecording(null);
  };
  const reset = (command: Command): void => {
    const usual = presetKeys(table.scheme.preset, command);
    if (losersTo(table, command, usual).length === 0) give(command, usual);
    else setRecording({ id: command.id, isReset: true, replaced: null });
  };

  const groups = commandGroups
    .map(({ headingKey, commands }) => ({
      headingKey,
      commands: commands.filter(command => {
        const words = table.keysOf(command).map(keys => keysInWords(keys, platform));
        return matchScore(typed, nameOf(command), helpOf(command)) !== null || hasKeys(typed, words);
      }),
    }))
    .filter(({ commands }) => commands.length > 0);
  const count = groups.reduce((sum, { commands }) => sum + commands.length, 0);

  const rowOf = (command: Command) => {
    const label = nameOf(command);
    if (recording?.id !== command.id) {
      return (
        <KeyRow
          key={command.id}
          command={command}
          label={label}
          table={table}
          platform={platform}
          onRecord={replaced => setRecording({ id: command.id, isReset: false, replaced })}
          onReset={() => reset(command)}
        />
      );
    }
    return (
      <div
        key={command.id}
        className="key-row key-row-open"
        data-command={command.id}
        role="presentation"
        onKeyDown={leaveByEscape}
      >
        <span className="key-row-name">{label}</span>
        {recording.isReset ? (
          <ResetQuestion command={command} table={table} platform={platform} onGive={give} onLeave={leave} />
        ) : (
          <KeyRecorder
            command={command}
            label={label}
            replaced={recording.replaced}
            table={table}
            platform={platform}
            onDone={keys => give(command, keys)}
            onLeave={leave}
          />
        )}
      </div>
    );
  };

  return (
    <>
      <ListingSearch
        fieldRef={field}
        label={message('keys.field')}
        typed={typed}
        onType={text => {
          setTyped(text);
          setRecording(null);
        }}
        found={count === 0 ? message('keys.none') : message('keys.found', { count })}
      />
      <div
        className="listing key-list"
        ref={list}
        role="region"
        tabIndex={0}
        aria-label={message('keys.title')}
        onKeyDown={event => {
          // A key that is being recorded, and the buttons beside it, have the keys to themselves.
          if (event.target === event.currentTarget || (event.target as Element).closest('.key-row-open') !== null)
            return;
          leaveByTab(event);
          walkRows(event, '.key-row');
        }}
      >
        {groups.map(({ headingKey, commands }) => (
          <section key={headingKey}>
            <h3>{message(headingKey)}</h3>
            {commands.map(rowOf)}
          </section>
        ))}
      </div>
    </>
  );
}

interface ResetQuestionProps extends Pick<KeyListProps, 'table' | 'platform' | 'onGive'> {
  readonly command: Command;
  readonly onLeave: () => void;
}

/** The usual key of a command may be another one's by now. */
function ResetQuestion({ command, table, platform, onGive, onLeave }: ResetQuestionProps) {
  const usual = presetKeys(table.scheme.preset, command);
  const losers = losersTo(table, command, usual);
  return (
    <div className="key-recorder" role="group" aria-label={message('keys.reset', { label: nameOf(command) })}>
      <p role="alert">
        {message(usual.length > 1 ? 'keys.takenMany' : 'keys.taken', {
          keys: listInWords(usual.map(keys => keysInWords(keys, platform))),
          others: listInWords(losers.map(({ labelKey }) => message('keys.quoted', { label: message(labelKey) }))),
        })}
      </p>
      <Button kind="primary" autoFocus onPress={() => onGive(command, usual)}>
        {message('keys.take')}
      </Button>
      <Button onPress={onLeave}>{message('keys.leave')}</Button>
    </div>
  );
}
