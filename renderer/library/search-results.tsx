import type { KeyboardEvent } from 'react';
import type { SearchHit, SearchResult } from '../../model/borders/library-api';
import type { Reply } from '../../model/borders/reply';
import type { MapId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { leaveByTab } from '../controls/one-stop';

interface SearchResultsProps {
  readonly query: string;
  readonly answer: Reply<SearchResult> | null;
  readonly onOpen: (hit: SearchHit) => void;
  readonly onLeave: () => void;
}

/** What the words were found in. */
function placeOf(hit: SearchHit): string {
  switch (hit.field) {
    case 'title':
      return message(hit.kind === 'source' ? 'library.hit.source' : 'library.hit.title');
    case 'question':
      return message('library.hit.mapQuestion');
    case 'text':
      if (hit.kind === 'note') return message('arranging.note');
      if (hit.kind === 'frame') return message('arranging.frame');
      return message(hit.kind === 'question' ? 'library.hit.question' : 'library.hit.claim');
    case 'note':
      return message('library.hit.note');
    case 'tags':
      return message('library.hit.tags');
    case 'quote':
      return message('library.hit.quote');
    case 'source':
      return message('library.hit.source');
  }
}

/** Hits in the order of the answer, the maps in the order of their best hit. */
function byMap(hits: readonly SearchHit[]): readonly (readonly [MapId, readonly SearchHit[]])[] {
  const groups = new Map<MapId, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.mapId);
    if (group === undefined) groups.set(hit.mapId, [hit]);
    else group.push(hit);
  }
  return [...groups];
}

function walk(event: KeyboardEvent<HTMLElement>, onLeave: () => void): void {
  leaveByTab(event);
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Escape') return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.indexOf(document.activeElement as HTMLButtonElement);
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  if (next < 0 || event.key === 'Escape') onLeave();
  else rows[next]?.focus();
}

export function SearchResults({ query, answer, onOpen, onLeave }: SearchResultsProps) {
  if (answer === null) {
    return <p className="library-note">{message('library.search.searching')}</p>;
  }
  if (!answer.ok) {
    return (
      <p className="library-note" role="alert">
        {message('library.search.failed', { reason: answer.message })}
      </p>
    );
  }
  const { hits, total } = answer.value;
  const groups = byMap(hits);
  if (hits.length === 0) {
    return (
      <div className="library-empty" role="status">
        <h2>{message('library.search.none', { query: query.trim() })}</h2>
        <p>{message('library.search.noneText')}</p>
      </div>
    );
  }
  return (
    <div className="search-results" onKeyDown={event => walk(event, onLeave)}>
      <p className="library-note" role="status">
        {message('library.search.count', {
          total,
          maps: groups.length,
          shown: hits.length < total ? hits.length : 0,
        })}
      </p>
      {groups.map(([mapId, found]) => (
        <section key={mapId} className="search-group" aria-label={found[0]?.mapTitle}>
          <h2 dir="auto">{found[0]?.mapTitle}</h2>
          <ul>
            {found.map(hit => (
              <li key={`${hit.record}/${hit.field}`}>
                <button type="button" className="search-hit" onClick={() => onOpen(hit)}>
                  <span className="search-place">{placeOf(hit)}</span>
                  <span className="search-snippet" dir="auto">
                    {hit.snippet.map((run, position) =>
                      run.isHit ? <mark key={position}>{run.text}</mark> : <span key={position}>{run.text}</span>,
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
