import { Download, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { message } from '../../model/messages/message';
import { Button } from '../controls/button';
import type { LibraryActions } from './library-actions';
import type { Place, SortOrder } from './library-list';
import { SortSelect } from './sort-select';

interface LibraryHeadProps {
  readonly place: Place;
  /** What can be done with the library that is shown. */
  readonly children: ReactNode;
}

export function LibraryHead({ place, children }: LibraryHeadProps) {
  return (
    <header className="library-head">
      <h1>{message(place === 'trash' ? 'library.trash' : 'library.heading')}</h1>
      {children}
    </header>
  );
}

interface LibraryVerbsProps {
  readonly actions: LibraryActions;
  /** The empty library offers this in its middle. */
  readonly hasNewMap: boolean;
}

export function LibraryVerbs({ actions, hasNewMap }: LibraryVerbsProps) {
  return (
    <>
      <Button icon={<Download size={16} strokeWidth={1.75} aria-hidden />} onPress={() => void actions.importFiles()}>
        {message('library.import')}
      </Button>
      {hasNewMap ? (
        <Button
          kind="primary"
          icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}
          onPress={() => void actions.newMap()}
        >
          {message('library.newMap')}
        </Button>
      ) : null}
    </>
  );
}

interface LibrarySummaryProps {
  readonly text: string;
  readonly sort: SortOrder;
  readonly onSort: (sort: SortOrder) => void;
  /** Null where there is no trash to empty. */
  readonly onEmptyTrash: (() => void) | null;
}

/** What is shown, and in which order. */
export function LibrarySummary({ text, sort, onSort, onEmptyTrash }: LibrarySummaryProps) {
  return (
    <div className="library-sub">
      <p>{text}</p>
      {onEmptyTrash === null ? null : (
        <Button kind="quiet" onPress={onEmptyTrash}>
          {message('library.emptyTrash')}
        </Button>
      )}
      <SortSelect sort={sort} onSort={onSort} />
    </div>
  );
}
