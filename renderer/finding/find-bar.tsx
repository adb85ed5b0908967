import { ArrowDown, ArrowUp, ListFilter, Replace, Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ToggleButton, Tooltip, TooltipTrigger, Toolbar as AriaToolbar } from 'react-aria-components';
import type { ArgumentMap } from '../../model/argument-map';
import { findInMap, prepareFinding } from '../../model/find';
import { type FindQuery, hasFilters, isAsking } from '../../model/find-query';
import type { RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { writtenWords } from '../../model/written-words';
import { passagesIn } from '../../model/text-match';
import { findNext, findPrevious, replaceAll, replaceThis } from '../commands/find-commands';
import { runCommand } from '../commands/key-handling';
import { shownKeys } from '../commands/menu';
import { Button } from '../controls/button';
import { IconButton } from '../controls/icon-button';
import { focusMap } from '../editor/panes';
import { useScene } from '../editor/use-scene';
import type { App } from '../state/app';
import { useApp, useMap, useShownMap, useView } from '../state/app-context';
import { useAfterPaint } from '../state/use-after-paint';
import { FindFiltersRow } from './find-filters';
import { useTypedQuery } from './use-typed-query';

const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

function ask(app: App, change: Partial<FindQuery>): void {
  app.view.setState(({ findQuery }) => ({ findQuery: { ...findQuery, ...change } }));
}

interface SwitchProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Switch({ label, children, isOn, onChange }: SwitchProps) {
  return (
    <TooltipTrigger delay={600}>
      <ToggleButton className="find-switch" aria-label={label} isSelected={isOn} onChange={onChange}>
        {children}
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** How many there are, and which of them is selected. */
function countText(map: ArgumentMap, query: FindQuery, selected: RecordId | null): string {
  if (!isAsking(query)) return '';
  const hits: readonly RecordId[] = findInMap(map, query);
  if (hits.length === 0) return message('finding.none');
  const place = selected === null ? 0 : hits.indexOf(selected) + 1;
  if (place === 0) return message('finding.count', { count: hits.length });
  const words = selected === null ? '' : writtenWords(map, selected);
  const isInText = query.text === '' || passagesIn(words, query).length > 0;
  return message(isInText ? 'finding.place' : 'finding.placeInNote', { place, count: hits.length });
}

function ReplaceRow() {
  const app = useApp();
  const scene = useScene();
  const replacement = useView(view => view.replacement);
  return (
    <div className="find-row">
      <label className="find-field">
        <Replace {...look} />
        <input
          data-find-field="replace"
          aria-label={message('finding.replaceField')}
          placeholder={message('finding.replaceField')}
          dir="auto"
          spellCheck={false}
          value={replacement}
          onChange={event => app.view.setState({ replacement: event.currentTarget.value })}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            runCommand(app, replaceThis.id);
          }}
        />
      </label>
      <Button isDisabled={!replaceThis.isEnabled(scene)} onPress={() => runCommand(app, replaceThis.id)}>
        {message('finding.replaceHere')}
      </Button>
      <Button
        label={message('command.replaceAll')}
        isDisabled={!replaceAll.isEnabled(scene)}
        onPress={() => runCommand(app, replaceAll.id)}
      >
        {message('finding.replaceAll')}
      </Button>
    </div>
  );
}

/** Drawn at every key, together with the count for what is typed: nothing else belongs here. */
function TypedWords({ children }: { readonly children: ReactNode }) {
  const app = useApp();
  const typed = useTypedQuery();
  const selected = useView(view => view.selection.at(-1) ?? null);
  const map = useMap(state => state.map);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter, F3 and the like are about what is typed now.
    if (event.key.length > 1) typed.settle();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    runCommand(app, event.shiftKey ? findPrevious.id : findNext.id);
  };
  return (
    <>
      <div className="find-field">
        <Search {...look} />
        <input
          data-find-field="find"
          aria-label={message('finding.field')}
          placeholder={message('finding.field')}
          autoFocus
          dir="auto"
          spellCheck={false}
          value={typed.query.text}
          onChange={event => typed.type(event.currentTarget.value)}
          onBlur={typed.settle}
          onKeyDown={onKeyDown}
        />
        {children}
      </div>
      <span className="find-count">{countText(map, typed.query, selected)}</span>
    </>
  );
}

function FindRow({ onFilters, areFiltersShown }: FindRowProps) {
  const app = useApp();
  const scene = useScene();
  const isExact = useView(view => view.findQuery.isExact);
  const isWholeWord = useView(view => view.findQuery.isWholeWord);
  const { findBar } = scene.view;
  return (
    <div className="find-row">
      <TypedWords>
        <Switch label={message('finding.exact')} isOn={isExact} onChange={isOn => ask(app, { isExact: isOn })}>
          {message('finding.exactSign')}
        </Switch>
        <Switch
          label={message('finding.wholeWord')}
          isOn={isWholeWord}
          onChange={isOn => ask(app, { isWholeWord: isOn })}
        >
          <u>{message('finding.wholeWordSign')}</u>
        </Switch>
      </TypedWords>
      <AriaToolbar className="find-verbs" aria-label={message('finding.verbs')}>
        <IconButton
          icon={<ArrowUp {...look} />}
          label={message('command.findPrevious')}
          keys={shownKeys(findPrevious, scene)}
          isDisabled={!findPrevious.isEnabled(scene)}
          onPress={() => runCommand(app, findPrevious.id)}
        />
        <IconButton
          icon={<ArrowDown {...look} />}
          label={message('command.findNext')}
          keys={shownKeys(findNext, scene)}
          isDisabled={!findNext.isEnabled(scene)}
          onPress={() => runCommand(app, findNext.id)}
        />
        <Switch label={message('finding.filters')} isOn={areFiltersShown} onChange={onFilters}>
          <ListFilter {...look} />
        </Switch>
        {scene.open?.past === null ? (
          <Switch
            label={message('finding.toggleReplace')}
            isOn={findBar === 'replace'}
            onChange={isOn => app.view.setState({ findBar: isOn ? 'replace' : 'find' })}
          >
            <Replace {...look} />
          </Switch>
        ) : null}
        <IconButton icon={<X {...look} />} label={message('finding.close')} keys="Esc" onPress={() => close(app)} />
      </AriaToolbar>
    </div>
  );
}

interface FindRowProps {
  readonly areFiltersShown: boolean;
  readonly onFilters: (areShown: boolean) => void;
}

function close(app: App): void {
  app.view.setState({ findBar: null });
  focusMap(app);
}

function OpenFindBar({ isReplacing }: { readonly isReplacing: boolean }) {
  const app = useApp();
  const query = useView(view => view.findQuery);
  const map = useMap(state => state.map);
  const [wantsFilters, setWantsFilters] = useState(false);
  const areFiltersShown = wantsFilters || hasFilters(query.filters);

  const settledMap = useAfterPaint(map);
  useEffect(() => prepareFinding(settledMap, query.isExact), [settledMap, query.isExact]);

  // Whoever does not see the marks hears how many there are.
  const said = useRef(query);
  const found = findInMap(map, query).length;
  useEffect(() => {
    if (said.current === query) return;
    said.current = query;
    app.announce(isAsking(query) ? message('finding.found', { count: found }) : '');
  }, [app, query, found]);

  return (
    <section
      className="find-bar"
      role="search"
      aria-label={message('finding.bar')}
      data-pane="find"
      onKeyDown={event => {
        // What is pressed in a list that hangs on the bar is the list's.
        const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key !== 'Escape' || !isInside || event.nativeEvent.isComposing) return;
        event.preventDefault();
        close(app);
      }}
    >
      <FindRow
        areFiltersShown={areFiltersShown}
        onFilters={areShown => {
          setWantsFilters(areShown);
          if (!areShown) runCommand(app, 'find.clearFilters');
        }}
      />
      {isReplacing ? <ReplaceRow /> : null}
      {areFiltersShown ? (
        <FindFiltersRow filters={query.filters} map={map} onChange={filters => ask(app, { filters })} />
      ) : null}
    </section>
  );
}

/** Finds in the open map; docked above it, so that it never covers what it found. */
export function FindBar() {
  const { past } = useShownMap();
  const bar = useView(view => view.findBar);
  return bar === null ? null : <OpenFindBar isReplacing={bar === 'replace' && past === null} />;
}
