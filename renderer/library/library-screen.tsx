import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { LibraryStatus, SearchHit } from '../../model/borders/library-api';
import type { ImportedFile, Theme } from '../../model/borders/shell-api';
import type { MapId, RecordId } from '../../model/ids';
import type { Direction } from '../../model/records';
import { message } from '../../model/messages/message';
import type { LibraryConnection } from '../connection/library';
import type { ShellConnection } from '../connection/shell';
import { Button } from '../controls/button';
import { formatWhen } from '../controls/format';
import { usePartWhen } from '../controls/part';
import { libraryTools } from '../parts';
import type { LibraryKeys } from '../state/view-store';
import { type KeyHint, StatusBar } from '../status-bar/status-bar';
import { useNotice } from '../status-bar/use-notice';
import { EmptyLibrary } from './empty-library';
import type { EraseQuestion } from './erase-question';
import { onImported } from './imported-files';
import { createLibraryActions, reportImported } from './library-actions';
import { LibraryHead, LibrarySummary, LibraryVerbs } from './library-head';
import { claimsIn, listPlace, type Place, type SortOrder } from './library-list';
import { MapGrid } from './map-grid';
import { SearchField } from './search-field';
import { SearchResults } from './search-results';
import { SideBar } from './side-bar';
import { useMaps } from './use-maps';
import { useMissingThumbnails } from './use-missing-thumbnails';
import { useSearch } from './use-search';

function hintOf(keys: string | undefined, word: string): readonly KeyHint[] {
  return keys === undefined ? [] : [{ keys, word }];
}

/** Only keys that do something on what is shown. */
function hintsFor(place: Place, isEmpty: boolean, keys: LibraryKeys): readonly KeyHint[] {
  const searchHint = hintOf(keys.search, message('library.hint.search'));
  const newHint = hintOf(keys.newMap, message('library.hint.new'));
  if (place === 'trash') return searchHint;
  if (isEmpty) return newHint;
  return [
    { keys: message('keyName.Enter'), word: message('library.hint.open') },
    { keys: 'F2', word: message('library.hint.rename') },
    { keys: message('keyName.Delete'), word: message('library.hint.trash') },
    ...newHint,
    ...searchHint,
  ];
}

function backupInWords({ lastBackupAt }: LibraryStatus, now: number): string {
  if (lastBackupAt === null) return message('library.noBackup');
  return message('library.lastBackup', { when: formatWhen(lastBackupAt, now) });
}

/** The card of a map at which Tab stops. */
const cardStop = '.map-card-open[tabindex="0"]';

/** What the map selects for a hit: the thing itself where it is drawn, else the claim that shows it. */
function recordToShow({ kind, record, claimId }: SearchHit): RecordId | null {
  return kind === 'claim' || kind === 'inference' || kind === 'question' || kind === 'note' || kind === 'frame'
    ? record
    : claimId;
}

interface LibraryScreenProps {
  readonly library: LibraryConnection;
  readonly shell: ShellConnection;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  /** `record` is selected in the map and brought into view; null: as the map was left. */
  readonly onOpen: (id: MapId, record: RecordId | null) => Promise<void>;
  readonly onPreferences: () => void;
  readonly newMapDirection: () => Direction;
  readonly onBackups: () => void;
  readonly keys: LibraryKeys;
}

export function LibraryScreen(props: LibraryScreenProps) {
  const { library, shell, theme, onTheme, onOpen, onPreferences, newMapDirection, onBackups, keys } = props;
  const { maps, readAt, status, problem, reload } = useMaps(library);
  useMissingThumbnails(library, maps, reload);
  const [place, setPlace] = useState<Place>('maps');
  const [sort, setSort] = useState<SortOrder>('updated');
  const [query, setQuery] = useState('');
  const [imported, setImported] = useState<readonly ImportedFile[] | null>(null);
  const [question, setQuestion] = useState<EraseQuestion | null>(null);
  useEffect(() => {
    // Whoever comes from a map had the focus in it.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  const tools = usePartWhen(libraryTools, imported !== null || question !== null);
  const [isDropTarget, setIsDropTarget] = useState(false);
  const answer = useSearch(library, query);
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const notice = useNotice(() => (main.current?.querySelector<HTMLElement>(cardStop) ?? field.current)?.focus());

  const deps = useMemo(
    () => ({
      library,
      shell: shell.api,
      newMapDirection,
      openMap: (id: MapId) => onOpen(id, null),
      showImported: setImported,
    }),
    [onOpen, library, shell, newMapDirection],
  );
  const actions = useMemo(() => createLibraryActions(deps), [deps]);
  useEffect(() => onImported(files => reportImported(files, deps)), [deps]);

  const kept = useMemo(() => listPlace(maps ?? [], 'maps', sort), [maps, sort]);
  const trashed = useMemo(() => listPlace(maps ?? [], 'trash', sort), [maps, sort]);
  const shown = place === 'trash' ? trashed : kept;
  const isSearching = query.trim() !== '';
  const isUnreadable = problem !== null && maps === null;
  const isEmptyLibrary = maps !== null && kept.length === 0 && place === 'maps';
  const warning = status?.notice ?? null;

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsDropTarget(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void actions.importDropped(files);
  };
  const enterList = () => {
    const first = isSearching ? '.search-hit' : cardStop;
    main.current?.querySelector<HTMLElement>(first)?.focus();
  };

  const renderBody = () => {
    if (isSearching) {
      return (
        <SearchResults
          query={query}
          answer={answer}
          onLeave={() => field.current?.focus()}
          onOpen={hit => void onOpen(hit.mapId, recordToShow(hit))}
        />
      );
    }
    if (problem !== null) {
      return (
        <div className="library-empty" role="alert">
          <h2>{message('library.listFailed')}</h2>
          <p>{problem}</p>
          <Button onPress={reload}>{message('library.retry')}</Button>
        </div>
      );
    }
    if (maps === null) return <p className="library-note">{message('library.reading')}</p>;
    if (isEmptyLibrary) return <EmptyLibrary actions={actions} />;
    if (shown.length === 0) {
      return (
        <div className="library-empty">
          <h2>{message('library.trashEmpty.title')}</h2>
          <p>{message('library.trashEmpty.text')}</p>
        </div>
      );
    }
    return (
      <MapGrid
        key={place}
        maps={shown}
        now={readAt}
        place={place}
        actions={actions}
        onOpen={id => void onOpen(id, null)}
        onOpenWindow={id => void shell.api.openWindow(id)}
        onErase={map => setQuestion({ kind: 'erase', map })}
      />
    );
  };

  return (
    <div
      className="library"
      data-is-drop-target={isDropTarget || undefined}
      onDragOver={event => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsDropTarget(true);
      }}
      onDragLeave={event => {
        if (event.relatedTarget === null) setIsDropTarget(false);
      }}
      onDrop={onDrop}
    >
      <SideBar
        place={place}
        onPlace={next => {
          setPlace(next);
          setQuery('');
        }}
        mapCount={maps === null ? null : kept.length}
        trashCount={maps === null ? null : trashed.length}
        theme={theme}
        onTheme={onTheme}
        onPreferences={onPreferences}
        onBackups={onBackups}
      />
      <main className="library-main" data-library-focus tabIndex={-1} ref={main} aria-label={message('library.title')}>
        {warning === null ? null : (
          <p className="library-notice" role="alert">
            {warning}
          </p>
        )}
        <LibraryHead place={place}>
          {isUnreadable ? null : (
            <>
              <SearchField
                keys={keys.search}
                query={query}
                onQuery={setQuery}
                fieldRef={field}
                onEnter={enterList}
                onLeave={enterList}
              />
              <LibraryVerbs actions={actions} hasNewMap={!isEmptyLibrary || isSearching} />
            </>
          )}
        </LibraryHead>
        {isSearching || isEmptyLibrary || maps === null ? null : (
          <LibrarySummary
            text={
              place === 'trash'
                ? message('library.trashSummary', { maps: trashed.length })
                : message('library.summary', { maps: kept.length, claims: claimsIn(kept) })
            }
            sort={sort}
            onSort={setSort}
            onEmptyTrash={place === 'trash' && trashed.length > 0 ? () => setQuestion({ kind: 'empty-trash' }) : null}
          />
        )}
        {renderBody()}
      </main>
      <StatusBar
        notice={notice}
        saveState={null}
        facts={status === null ? [] : [backupInWords(status, readAt)]}
        hints={isUnreadable ? [] : hintsFor(place, isEmptyLibrary, keys)}
      />
      {isDropTarget ? <div className="library-drop">{message('library.drop')}</div> : null}
      {tools === null || imported === null ? null : (
        <tools.ImportResults files={imported} onOpen={id => void onOpen(id, null)} onClose={() => setImported(null)} />
      )}
      {tools === null || question === null ? null : (
        <tools.EraseConfirmation
          question={question}
          trashed={trashed}
          actions={actions}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  );
}
