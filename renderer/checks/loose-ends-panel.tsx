import { useMemo, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { ArgumentMap } from '../../model/argument-map';
import { keyOf, type LooseEnd, looseEndsOf } from '../../model/checks/loose-ends';
import type { RecordId } from '../../model/ids';
import { kindOf } from '../../model/facts';
import { message } from '../../model/messages/message';
import { ArgumentSymbol } from '../editor/argument-symbol';
import { focusCanvas } from '../editor/panes';
import { premisesText } from '../inspector/target-text';
import { useApp, useMap } from '../state/app-context';
import { showRecord } from '../state/show-record';
import { useAfterPaint } from '../state/use-after-paint';
import { DismissedDetail, LooseEndDetail } from './loose-end-detail';
import '../styles/loose-ends.css';
import { kindOfEnd, placeText, stepAt, titleOf } from './loose-end-words';

/** More than anybody goes through in one sitting; the rest shows as these are done. */
const shownOfOneKind = 100;

interface EndItemProps {
  readonly map: ArgumentMap;
  readonly end: LooseEnd;
  readonly note?: string;
}

function EndItem({ map, end, note }: EndItemProps) {
  const text = placeText(map, end);
  const step = stepAt(map, end);
  return (
    <ListBoxItem id={keyOf(end)} className="loose-end" textValue={text}>
      <span className="loose-end-row">
        {step === undefined ? null : <ArgumentSymbol symbol={kindOf(map, step)} />}
        <span className="loose-end-place" dir="auto">
          {step === undefined ? text : premisesText(map, step) || text}
        </span>
      </span>
      {note === undefined ? null : (
        <span className="loose-end-note" dir="auto">
          {note}
        </span>
      )}
    </ListBoxItem>
  );
}

/** What is selected in the map, where it has a finding; else the first of all. */
function firstKey(open: readonly LooseEnd[], selection: readonly RecordId[]): string | null {
  const first = open.find(({ about }) => selection.includes(about)) ?? open[0];
  return first === undefined ? null : keyOf(first);
}

/** Where the argument does not hold together yet: walking the list walks the map from place to place. */
export function LooseEndsPanel() {
  const app = useApp();
  const map = useAfterPaint(useMap(state => state.map));
  const { open, dismissed } = useMemo(() => looseEndsOf(map), [map]);
  const [selected, setSelected] = useState(() => firstKey(open, app.view.getState().selection));
  const groups = [...new Set(open.map(kindOfEnd))].map(kind => ({
    kind,
    ends: open.filter(one => kindOfEnd(one) === kind),
  }));
  const end = open.find(one => keyOf(one) === selected);
  const dismissedEnd = dismissed.find(({ looseEnd }) => keyOf(looseEnd) === selected);
  const choose = (key: string | undefined): void => {
    setSelected(key ?? null);
    const found = open.find(one => keyOf(one) === key) ?? dismissed.find(one => keyOf(one.looseEnd) === key)?.looseEnd;
    if (found !== undefined) showRecord(app, found.about);
  };
  /** The list goes on with what comes after the finding that leaves it. */
  const leave = (): void => {
    const place = open.findIndex(one => keyOf(one) === selected);
    const next = open[place + 1] ?? open[place - 1];
    setSelected(next === undefined ? null : keyOf(next));
  };
  return (
    <div className="loose-ends">
      <p className="loose-ends-count" role="status">
        {message('checks.found', { count: open.length })}
      </p>
      <ListBox
        className="loose-ends-list"
        aria-label={message('checks.list')}
        selectionMode="single"
        renderEmptyState={() => <p className="loose-ends-none">{message('checks.none')}</p>}
        selectionBehavior="replace"
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={keys => choose(keys === 'all' ? undefined : [...keys].map(String)[0])}
        onAction={() => focusCanvas()}
      >
        {groups.map(({ kind, ends }) => (
          <ListBoxSection key={kind} className="loose-ends-group">
            <Header className="loose-ends-heading">
              {message('checks.heading', { title: titleOf(kind), count: ends.length })}
            </Header>
            {ends.slice(0, shownOfOneKind).map(one => (
              <EndItem key={keyOf(one)} map={map} end={one} />
            ))}
          </ListBoxSection>
        ))}
        {dismissed.length === 0 ? null : (
          <ListBoxSection className="loose-ends-group">
            <Header className="loose-ends-heading">
              {message('checks.heading', { title: message('checks.dismissed'), count: dismissed.length })}
            </Header>
            {dismissed.slice(0, shownOfOneKind).map(({ looseEnd }) => (
              <EndItem key={keyOf(looseEnd)} map={map} end={looseEnd} note={titleOf(kindOfEnd(looseEnd))} />
            ))}
          </ListBoxSection>
        )}
      </ListBox>
      {end === undefined ? null : <LooseEndDetail key={selected} map={map} end={end} onDismissed={leave} />}
      {dismissedEnd === undefined ? null : <DismissedDetail dismissed={dismissedEnd} />}
    </div>
  );
}
