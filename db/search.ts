import type { SearchHit, SearchResult } from '../model/borders/library-api';
import { cleanText } from '../model/clean-text';
import type { ClaimId, MapId, RecordId } from '../model/ids';
import { type Db, statement } from './database';

/** Ranking reads every hit, so beyond this many only the newest are ranked. */
const rankedHits = 20_000;
const newestHits = 2_000;

const fields = ['title', 'question', 'text', 'quote', 'tags', 'note', 'source'] as const;

/** Around each hit in a snippet. Stored text holds no control characters. */
const [start, end] = ['\u0001', '\u0002'];

/** What the user typed as an FTS5 query: every word must occur, the last one may be a beginning, "…" is a phrase. */
function searchQuery(typed: string): string | null {
  // A NUL would end the query in the middle of a word.
  const terms = [...cleanText(typed).matchAll(/"([^"]*)"?|[^\s"]+/g)].map(([word, phrase]) => ({
    text: phrase ?? word,
    isPhrase: phrase !== undefined,
  }));
  const spoken = terms.filter(({ text }) => /[\p{L}\p{N}\p{Co}]/u.test(text));
  if (spoken.length === 0) return null;
  const isOpen = !/["\s]$/.test(typed);
  return spoken
    .map(({ text, isPhrase }, position) => {
      const isLast = position === spoken.length - 1;
      return `"${text.replaceAll('"', '""')}"${isLast && isOpen && !isPhrase ? '*' : ''}`;
    })
    .join(' AND ');
}

interface HitRow {
  readonly id: number;
  readonly snippets: string;
}

interface RecordRow {
  readonly kind: SearchHit['kind'];
  readonly record: RecordId;
  readonly map_id: number;
  readonly mapId: MapId;
  readonly mapTitle: string;
}

const columns = ['title', 'question', 'text', 'note', 'tags', 'quote', 'source'];
const snippets = fields
  .map(field => `snippet(search_index, ${String(columns.indexOf(field))}, char(1), char(2), '…', 16)`)
  .join(', ');
const hitsQuery = `SELECT rowid AS id, json_array(${snippets}) AS snippets
  FROM search_index WHERE search_index MATCH ? AND rowid >= ? ORDER BY rank LIMIT ?`;
/** For each hit on its own: joined to the index, the view would be made whole for every search. */
const recordQuery = `SELECT v.kind, v.record, v.map_id, s.uuid AS mapId, s.title AS mapTitle
  FROM searchable v JOIN map_state s ON s.map_id = v.map_id WHERE v.id = ?`;

/** Cuts "one \u0001two\u0002 three" into runs. */
function runsOf(snippet: string): SearchHit['snippet'] {
  return snippet
    .split(start)
    .flatMap((piece, position) => {
      if (position === 0) return [{ text: piece, isHit: false }];
      const [hit = '', after = ''] = piece.split(end);
      return [
        { text: hit, isHit: true },
        { text: after, isHit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

const claimOf: Readonly<Record<string, string>> = {
  claim: 'SELECT uuid AS claim FROM claim WHERE map_id = ? AND uuid = ?',
  question: `SELECT c.uuid AS claim FROM question q JOIN claim c ON c.map_id = q.map_id AND c.uuid = q.about
    WHERE q.map_id = ? AND q.uuid = ?`,
  note: 'SELECT beside AS claim FROM note WHERE map_id = ? AND uuid = ?',
  frame: 'SELECT beside AS claim FROM frame WHERE map_id = ? AND uuid = ?',
  citation: 'SELECT claim FROM citation WHERE map_id = ? AND uuid = ?',
  source: `SELECT t.claim FROM citation t JOIN claim c ON c.map_id = t.map_id AND c.uuid = t.claim
    WHERE t.map_id = ? AND t.source = ? AND t.deleted_at IS NULL AND c.deleted_at IS NULL ORDER BY t.created_at, t.id LIMIT 1`,
};

function hitOf(db: Db, { id, snippets: json }: HitRow): SearchHit | null {
  const row = statement<RecordRow>(db, recordQuery).get(id);
  if (row === undefined) return null;
  const found = JSON.parse(json) as string[];
  const place = Math.max(
    0,
    found.findIndex(snippet => snippet.includes(start)),
  );
  const query = claimOf[row.kind];
  const claim =
    query === undefined ? undefined : statement<{ claim: ClaimId }>(db, query).get(row.map_id, row.record)?.claim;
  return {
    mapId: row.mapId,
    mapTitle: row.mapTitle,
    kind: row.kind,
    record: row.record,
    claimId: claim ?? null,
    field: fields[place] ?? 'text',
    snippet: runsOf(found[place] ?? ''),
  };
}

/** Words, phrases and beginnings of words in all maps outside the trash, best first. */
export function search(db: Db, typed: string, limit: number): SearchResult {
  const query = searchQuery(typed);
  if (query === null) return { hits: [], total: 0 };
  const count = 'SELECT count(*) AS total FROM search_index WHERE search_index MATCH ?';
  const total = statement<{ total: number }>(db, count).get(query)?.total ?? 0;
  let oldest = 0;
  if (total > rankedHits) {
    const newest = `SELECT rowid AS id FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?`;
    oldest = statement<{ id: number }>(db, newest).get(query, newestHits - 1)?.id ?? 0;
  }
  const rows = statement<HitRow>(db, hitsQuery).all(query, oldest, limit);
  return { hits: rows.flatMap(row => hitOf(db, row) ?? []), total };
}
