import { type Key, useEffect, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useStore } from 'zustand';
import type { HistoryEntry, NamedVersion } from '../../model/borders/library-api';
import { message } from '../../model/messages/message';
import { formatClock, formatDay, formatMoment } from '../controls/format';
import { focusMap } from '../editor/panes';
import { useApp, useShownMap, useView } from '../state/app-context';
import { groupByDay } from './group-by-day';
import { createHistoryList } from './history-list';
import type { Moment } from './past-moment';
import { backToNow, showMoment } from './time-travel';
import { VersionField } from './version-field';

const nowKey = 'now';
/** Pixels above the end of the list at which older steps are fetched. */
const reachPx = 400;

function labelOf({ kind, label }: HistoryEntry): string {
  if (kind === 'undo') return message('history.undone', { label });
  return kind === 'redo' ? message('history.redone', { label }) : label;
}

function stepMoment(entry: HistoryEntry): Moment {
  return { cut: { step: entry.id }, title: labelOf(entry), at: entry.at };
}

function versionMoment({ id, name, at }: NamedVersion): Moment {
  return { cut: { version: id }, title: name, at };
}

function keyOf(moment: Moment): string {
  return JSON.stringify(moment.cut);
}

/** Everything that was done to the map, newest first: walking the list walks the map through time. */
export function HistoryPanel() {
  const app = useApp();
  const open = useShownMap();
  const author = useView(view => view.preferences['author'] ?? '');
  const now = open.past?.now ?? open;
  const [list] = useState(() => createHistoryList(app.library, now.mapStore));
  const { entries, versions, problem } = useStore(list.store);
  useEffect(() => list.start(), [list]);

  const moments = new Map<Key, Moment>(
    [...entries.map(stepMoment), ...versions.map(versionMoment)].map(moment => [keyOf(moment), moment]),
  );
  const show = (key: Key | undefined): void => {
    if (key === nowKey) backToNow(app);
    const moment = key === undefined ? undefined : moments.get(key);
    if (moment !== undefined) void showMoment(app, moment);
  };
  const whoOf = (entry: HistoryEntry): string => {
    if (entry.isMine) return entry.author || author || message('history.you');
    return entry.author || message('history.someone');
  };
  const shownKey = open.past === null ? nowKey : keyOf(open.past);
  return (
    <div className="history" data-testid="history">
      {open.past === null ? <VersionField step={null} /> : null}
      {problem === null ? null : (
        <p className="history-problem">{message('history.cannotRead', { reason: problem })}</p>
      )}
      <div className="history-moments">
        <ListBox
          className="history-list"
          aria-label={message('history.list')}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[shownKey]}
          onSelectionChange={keys => show(keys === 'all' ? undefined : [...keys][0])}
          onAction={() => focusMap(app)}
          onScroll={({ currentTarget: box }) => {
            if (box.scrollHeight - box.scrollTop - box.clientHeight < reachPx) list.loadOlder();
          }}
        >
          <ListBoxItem id={nowKey} className="history-item history-now" textValue={message('history.nowItem')}>
            {message('history.nowItem')}
          </ListBoxItem>
          {versions.length === 0 ? null : (
            <ListBoxSection className="history-day">
              <Header className="history-heading">{message('history.versions')}</Header>
              {versions.map(version => (
                <ListBoxItem
                  key={version.id}
                  id={keyOf(versionMoment(version))}
                  className="history-item history-version"
                  textValue={version.name}
                >
                  <span className="history-label" dir="auto">
                    {version.name}
                  </span>
                  <span className="history-meta">{formatMoment(version.at)}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
          {groupByDay(entries).map(({ start, entries: steps }) => (
            <ListBoxSection key={`${String(start)} ${steps[0]?.id ?? ''}`} className="history-day">
              <Header className="history-heading">{formatDay(start, app.now())}</Header>
              {steps.map(entry => {
                const who = whoOf(entry);
                const when = formatClock(entry.at);
                return (
                  <ListBoxItem
                    key={entry.id}
                    id={keyOf(stepMoment(entry))}
                    className={`history-item history-${entry.kind}`}
                    textValue={labelOf(entry)}
                  >
                    <span className="history-label" dir="auto">
                      {labelOf(entry)}
                    </span>
                    {entry.about === '' ? null : (
                      <span className="history-about" dir="auto">
                        {entry.about}
                      </span>
                    )}
                    <span className="history-meta">{message('history.whoWhen', { who, when })}</span>
                  </ListBoxItem>
                );
              })}
            </ListBoxSection>
          ))}
        </ListBox>
      </div>
    </div>
  );
}
