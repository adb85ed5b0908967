import { useMemo, useState } from 'react';
import { message, type MessageKey, type MessageValues } from '../../model/messages/message';
import { commandGroups } from '../commands/groups';
import { helpOf } from '../commands/help';
import { keysInWords } from '../commands/keys';
import { Dialog } from '../controls/dialog';
import { ListingSearch } from '../controls/listing-search';
import { firstKeys, keyTable } from '../keys/key-table';
import { matchScore } from '../palette/match';
import { useView } from '../state/app-context';
import type { ViewState } from '../state/view-store';

interface HelpEntry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly keys: readonly string[];
}

interface HelpSection {
  readonly heading: string;
  readonly entries: readonly HelpEntry[];
}

const chapters = ['map', 'keyboard', 'mouse', 'outline', 'sources', 'reuse', 'finding', 'safe'] as const;

function inGroup(groupKey: MessageKey | undefined, label: string): string {
  return groupKey === undefined ? label : message('palette.inGroup', { group: message(groupKey), label });
}

/** A text that names a key names the one that is in force. */
function keysInText(platform: ViewState['platform'], preferences: ViewState['preferences']): MessageValues {
  const keysOf = (id: string): string => firstKeys(id, { platform, preferences }) ?? message('keys.noKeys');
  return {
    reason: keysOf('argument.addReason'),
    objection: keysOf('argument.addObjection'),
    premise: keysOf('argument.addPremise'),
    undercut: keysOf('argument.addUndercut'),
    question: keysOf('argument.addQuestion'),
    source: keysOf('argument.addSource'),
  };
}

function allSections({ platform, preferences }: Pick<ViewState, 'platform' | 'preferences'>): readonly HelpSection[] {
  const table = keyTable({ preferences });
  return [
    {
      heading: message('help.chapters'),
      entries: chapters.map(id => ({
        id,
        name: message(`help.chapter.${id}.title`),
        text: message(`help.chapter.${id}.text`, keysInText(platform, preferences)),
        keys: [],
      })),
    },
    ...commandGroups.map(({ headingKey, commands }) => ({
      heading: message(headingKey),
      entries: commands.map(command => ({
        id: command.id,
        name: inGroup(command.groupKey, message(command.labelKey)),
        text: helpOf(command),
        keys: table.keysOf(command).map(keys => keysInWords(keys, platform)),
      })),
    })),
  ];
}

function Entry({ entry }: { readonly entry: HelpEntry }) {
  return (
    <div className="help-entry" data-help={entry.id}>
      <dt>
        {entry.name}
        {entry.keys.map(keys => (
          <kbd key={keys}>{keys}</kbd>
        ))}
      </dt>
      <dd>{entry.text}</dd>
    </div>
  );
}

/** What every command does and how maps work, to be read without a network. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const platform = useView(view => view.platform);
  const preferences = useView(view => view.preferences);
  const [typed, setTyped] = useState('');
  const sections = useMemo(() => allSections({ platform, preferences }), [platform, preferences]);
  const found = sections
    .map(({ heading, entries }) => ({
      heading,
      entries: entries.filter(({ name, text }) => matchScore(typed, name, text) !== null),
    }))
    .filter(({ entries }) => entries.length > 0);
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <Dialog title={message('help.title')} onClose={onClose} className="help">
      <ListingSearch
        label={message('help.field')}
        typed={typed}
        onType={setTyped}
        found={count === 0 ? message('help.none') : message('help.found', { count })}
        autoFocus
      />
      <div className="listing" tabIndex={0} role="region" aria-label={message('help.title')}>
        {found.map(({ heading, entries }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {entries.map(entry => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
