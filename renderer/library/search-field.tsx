import { Search } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { message } from '../../model/messages/message';
import { usePartWhen } from '../controls/part';
import { libraryTools } from '../parts';

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onLeave: () => void;
  /** Of the command that leads here. */
  readonly keys: string | undefined;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  /** Enter and the arrow down lead into what was found. */
  readonly onEnter: () => void;
}

export function SearchField({ query, onQuery, onLeave, fieldRef, onEnter, keys }: SearchFieldProps) {
  const tools = usePartWhen(libraryTools, query !== '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (query === '') onLeave();
      else onQuery('');
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <div className="search-field" role="search">
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={fieldRef}
        data-library-search
        type="text"
        value={query}
        placeholder={message('library.search')}
        aria-label={message('library.search')}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control') })}
        spellCheck={false}
        onChange={event => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        keys === undefined ? null : (
          <kbd aria-hidden>{keys}</kbd>
        )
      ) : tools === null ? null : (
        <tools.ClearSearch
          onPress={() => {
            onQuery('');
            fieldRef.current?.focus();
          }}
        />
      )}
    </div>
  );
}
