import { useMemo, useState } from 'react';
import type { Mark } from '../../model/compare';
import { message } from '../../model/messages/message';
import { wordDifferences } from '../../model/word-differences';
import { Button } from '../controls/button';
import { useApp } from '../state/app-context';
import { showRecord } from '../state/show-record';
import { type DifferenceRow, differenceRows } from './difference-rows';
import { MarkSign } from './mark-sign';
import type { PastMoment } from './past-moment';

function WordDifferences({ before, after }: { readonly before: string; readonly after: string }) {
  const runs = useMemo(() => wordDifferences(before, after), [before, after]);
  return (
    <span className="word-differences" dir="auto">
      {runs.map(({ text, change }, place) => {
        if (change === 'same') return <span key={place}>{text}</span>;
        return change === 'added' ? <ins key={place}>{text}</ins> : <del key={place}>{text}</del>;
      })}
    </span>
  );
}

function Row({ row }: { readonly row: DifferenceRow }) {
  const app = useApp();
  const { mark, shows } = row;
  const what = message('history.what', { what: row.what });
  const text = row.text === '' ? message('editor.emptyClaim') : row.text;
  const select = (): void => {
    if (shows === null) return;
    showRecord(app, shows);
  };
  const fields = row.fields.map(field => message('history.field', { field }));
  return (
    <li className={`difference difference-${mark}`} data-testid="difference">
      <button
        type="button"
        className="difference-place"
        disabled={shows === null}
        aria-label={message('history.rowName', { what, mark: message('history.markWord', { mark }), text })}
        onClick={select}
      >
        <MarkSign mark={mark} />
        <span className="difference-what">{what}</span>
        {row.texts.length > 0 && row.texts[0]?.field === 'text' ? null : (
          <span className="difference-text" dir="auto">
            {text}
          </span>
        )}
      </button>
      {mark === 'changed'
        ? row.texts.map(({ field, before, after }) => (
            <p key={field} className="difference-words">
              {field === 'text' ? null : (
                <span className="difference-field">{message('history.field', { field })}: </span>
              )}
              <WordDifferences before={before} after={after} />
            </p>
          ))
        : null}
      {mark === 'changed' && fields.length > 0 ? (
        <p className="difference-fields">{message('history.fields', { fields: [...new Set(fields)].join(', ') })}</p>
      ) : null}
    </li>
  );
}

function countOf(rows: readonly DifferenceRow[], mark: Mark): number {
  return rows.filter(row => row.mark === mark).length;
}

/** As many as one reads; the rest are made when they are asked for. */
const firstRows = 100;

/** What became of the moment until now, one line for each record. */
export function DifferenceList({ past }: { readonly past: PastMoment }) {
  const rows = useMemo(
    () => differenceRows(past.then, past.now.mapStore.store.getState().map, past.differences),
    [past.then, past.now, past.differences],
  );
  const [isWhole, setIsWhole] = useState(false);
  if (rows.length === 0) return <p className="differences-none">{message('history.same')}</p>;
  const counts = {
    added: countOf(rows, 'added'),
    changed: countOf(rows, 'changed'),
    removed: countOf(rows, 'removed'),
  };
  return (
    <>
      <p className="difference-counts">{message('history.counts', counts)}</p>
      <ul className="differences" aria-label={message('history.since')}>
        {(isWhole ? rows : rows.slice(0, firstRows)).map(row => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
      {rows.length <= firstRows ? null : (
        <Button kind="quiet" onPress={() => setIsWhole(!isWhole)}>
          {isWhole ? message('history.showFewer') : message('history.showRest', { count: rows.length - firstRows })}
        </Button>
      )}
    </>
  );
}
