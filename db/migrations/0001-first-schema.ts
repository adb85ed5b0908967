/** The log (truth), its projection (what screens read), the search index, and what is local to this library. */
export const firstSchema = `
CREATE TABLE author (id TEXT PRIMARY KEY, name TEXT NOT NULL, colour TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- Integers are shorthand inside this file; whatever leaves it or is compared uses the uuid.
CREATE TABLE peer (
  id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, author_id TEXT NOT NULL REFERENCES author (id),
  is_mine INTEGER NOT NULL CHECK (is_mine IN (0, 1)), public_key BLOB) STRICT;
-- 'lamport' and 'arrival' are the highest in the map's log so far.
CREATE TABLE map (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, lamport INTEGER NOT NULL DEFAULT 0,
  arrival INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE step (
  map_id INTEGER NOT NULL REFERENCES map (id),
  peer_id INTEGER NOT NULL REFERENCES peer (id),
  n INTEGER NOT NULL CHECK (n > 0),
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'receive', 'resolve', 'restore', 'import')),
  label TEXT NOT NULL,
  of_step TEXT,                              -- the step that an undo or a redo is about
  at INTEGER NOT NULL,                       -- ms since 1970, for people; never used for ordering
  first_seq INTEGER NOT NULL, op_count INTEGER NOT NULL,   -- its ops: a run of this peer's sequence
  arrival INTEGER NOT NULL,                  -- local counter of the map: what this library knew, and when
  previous_hash BLOB, hash BLOB NOT NULL, signature BLOB,
  PRIMARY KEY (map_id, peer_id, n)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX step_by_arrival ON step (map_id, arrival);
CREATE TABLE op (
  map_id INTEGER NOT NULL, peer_id INTEGER NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  step_n INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  kind TEXT NOT NULL, record TEXT NOT NULL,
  field TEXT NOT NULL,                       -- '*' the whole record; 'premises/<claim>'; 'tags/<tag>'; else a field's name
  value TEXT NOT NULL CHECK (json_valid(value)),
  parents TEXT NOT NULL CHECK (json_valid(parents)),                -- the field's heads that the author saw: [[peer uuid, seq], …]
  restores TEXT CHECK (restores IS NULL OR json_valid(restores)),   -- [peer uuid, seq] of the op whose value comes back
  PRIMARY KEY (map_id, peer_id, seq),
  FOREIGN KEY (map_id, peer_id, step_n) REFERENCES step (map_id, peer_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX op_by_field ON op (map_id, record, field, lamport);
CREATE TRIGGER op_is_append_only BEFORE UPDATE OF map_id, peer_id, seq, step_n, lamport, kind, record, parents, restores ON op
BEGIN SELECT RAISE (ABORT, 'op is append-only'); END;
-- A tag is text in the place of a key, so that it must go when its map is erased for good.
CREATE TRIGGER op_field_is_only_erased BEFORE UPDATE OF field ON op
WHEN new.field IS NOT old.field AND NOT (substr (old.field, 1, 5) = 'tags/' AND new.field = 'tags/erased')
BEGIN SELECT RAISE (ABORT, 'op is append-only'); END;
CREATE TRIGGER op_value_is_only_erased BEFORE UPDATE OF value ON op WHEN new.value IS NOT '"erased"'
BEGIN SELECT RAISE (ABORT, 'an op value can only be erased'); END;
CREATE TRIGGER op_stays BEFORE DELETE ON op BEGIN SELECT RAISE (ABORT, 'op is append-only'); END;
CREATE TRIGGER step_stays BEFORE DELETE ON step BEGIN SELECT RAISE (ABORT, 'step is append-only'); END;
-- Heads of each changed field. One head: its winner. Several with different values: a conflict.
CREATE TABLE head (
  map_id INTEGER NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, peer_id INTEGER NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (map_id, record, field, peer_id, seq)) STRICT, WITHOUT ROWID;

-- Projection. 'id' counts across all its tables, so that one search index serves them all.
CREATE TABLE map_state (
  id INTEGER PRIMARY KEY, map_id INTEGER NOT NULL UNIQUE REFERENCES map (id), uuid TEXT NOT NULL,
  title TEXT NOT NULL, question TEXT NOT NULL, main_claim TEXT, direction TEXT NOT NULL, marking TEXT NOT NULL,
  created_at INTEGER NOT NULL) STRICT;
CREATE TABLE claim (
  id INTEGER PRIMARY KEY, map_id INTEGER NOT NULL REFERENCES map (id), uuid TEXT NOT NULL,
  text TEXT NOT NULL, note TEXT NOT NULL,
  tags TEXT NOT NULL,                        -- separated by U+001F, which no stored text holds
  is_assumption INTEGER NOT NULL, is_implicit INTEGER NOT NULL, likelihood TEXT, confidence TEXT, starting_score REAL,
  marking TEXT NOT NULL, home TEXT, created_at INTEGER NOT NULL, author TEXT NOT NULL, deleted_at INTEGER,
  UNIQUE (map_id, uuid)) STRICT;
CREATE INDEX claim_live ON claim (map_id) WHERE deleted_at IS NULL;
CREATE TABLE inference (
  id INTEGER PRIMARY KEY, map_id INTEGER NOT NULL REFERENCES map (id), uuid TEXT NOT NULL,
  polarity TEXT NOT NULL, premises TEXT NOT NULL CHECK (json_valid(premises)), target TEXT NOT NULL,
  sibling_order TEXT NOT NULL, scheme TEXT, note TEXT NOT NULL, created_at INTEGER NOT NULL, deleted_at INTEGER,
  UNIQUE (map_id, uuid)) STRICT;
CREATE INDEX inference_live ON inference (map_id) WHERE deleted_at IS NULL;
CREATE TABLE question (
  id INTEGER PRIMARY KEY, map_id INTEGER NOT NULL REFERENCES map (id), uuid TEXT NOT NULL,
  text TEXT NOT NULL, about TEXT NOT NULL, answered_by TEXT, created_at INTEGER NOT NULL, deleted_at INTEGER,
  UNIQUE (map_id, uuid)) STRICT;
CREATE INDEX question_by_about ON question (map_id, about);
CREATE TABLE source (
  id INTEGER PRIMARY KEY, map_id INTEGER NOT NULL REFERENCES map (id), uuid TEXT NOT NULL,
  title TEXT NOT NULL, author TEXT NOT NULL, publisher TEXT NOT NULL, published_on TEXT NOT NULL, url TEXT NOT NULL,
  type TEXT NOT NULL, reliability TEXT, origin TEXT, document TEXT, created_at INTEGER NOT NULL, deleted_at INTEGER,
  UNIQUE (map_id, uuid)) STRICT;
CREATE INDEX source_live ON source (map_id) WHERE deleted_at IS NULL;
CREATE TABLE citation (
  id INTEGER PRIMARY KEY, map_id INTEGER NOT NULL REFERENCES map (id), uuid TEXT NOT NULL,
  claim TEXT NOT NULL, source TEXT NOT NULL, quote TEXT NOT NULL, selector TEXT CHECK (selector IS NULL OR json_valid(selector)),
  locator TEXT NOT NULL, credibility INTEGER, created_at INTEGER NOT NULL, deleted_at INTEGER,
  UNIQUE (map_id, uuid)) STRICT;
CREATE INDEX citation_by_claim ON citation (map_id, claim);
CREATE INDEX citation_by_source ON citation (map_id, source);
CREATE TABLE pin (
  id INTEGER PRIMARY KEY, map_id INTEGER NOT NULL REFERENCES map (id), uuid TEXT NOT NULL,
  claim TEXT NOT NULL, along REAL NOT NULL, across REAL NOT NULL, deleted_at INTEGER, UNIQUE (map_id, uuid)) STRICT;
-- The undo list as it follows from the steps; 'place' is the arrival of the step that put the entry there.
CREATE TABLE undo_entry (step TEXT PRIMARY KEY, map_id INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('undo', 'redo')),
  place INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX undo_entry_by_place ON undo_entry (map_id, state, place);

-- Local to this library; never travels.
CREATE TABLE map_local (
  map_id INTEGER PRIMARY KEY REFERENCES map (id), updated_at INTEGER NOT NULL,
  trashed_at INTEGER, opened_at INTEGER, thumbnail TEXT, thumbnail_arrival INTEGER, view TEXT) STRICT;
CREATE TABLE draft (
  map_id INTEGER NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (map_id, record, field)) STRICT, WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- Maps whose text is gone from the tables, while free pages and backups may still hold it.
CREATE TABLE erasure (map_uuid TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- What search sees: live records of maps outside the trash. A view, so that integrity checks and rebuilds leave out the rest.
CREATE VIEW searchable AS
  SELECT c.id, c.map_id, 'claim' AS kind, c.uuid AS record, '' AS title, '' AS question, c.text, c.note,
    replace(c.tags, char(31), ' · ') AS tags, '' AS quote, '' AS source
  FROM claim c JOIN map_local l ON l.map_id = c.map_id WHERE c.deleted_at IS NULL AND l.trashed_at IS NULL
UNION ALL
  SELECT m.id, m.map_id, 'map', m.uuid, m.title, m.question, '', '', '', '', ''
  FROM map_state m JOIN map_local l ON l.map_id = m.map_id WHERE l.trashed_at IS NULL
UNION ALL
  SELECT q.id, q.map_id, 'question', q.uuid, '', '', q.text, '', '', '', ''
  FROM question q JOIN map_local l ON l.map_id = q.map_id WHERE q.deleted_at IS NULL AND l.trashed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.map_id = q.map_id AND c.uuid = q.about AND c.deleted_at IS NOT NULL)
UNION ALL
  SELECT s.id, s.map_id, 'source', s.uuid, '', '', '', '', '', '',
    concat_ws(' · ', nullif(s.title, ''), nullif(s.author, ''), nullif(s.publisher, ''))
  FROM source s JOIN map_local l ON l.map_id = s.map_id WHERE s.deleted_at IS NULL AND l.trashed_at IS NULL
UNION ALL
  SELECT t.id, t.map_id, 'citation', t.uuid, '', '', '', '', '', t.quote, ''
  FROM citation t JOIN map_local l ON l.map_id = t.map_id WHERE t.deleted_at IS NULL AND l.trashed_at IS NULL
    AND EXISTS (SELECT 1 FROM claim c WHERE c.map_id = t.map_id AND c.uuid = t.claim AND c.deleted_at IS NULL);
CREATE VIRTUAL TABLE search_index USING fts5 (title, question, text, note, tags, quote, source,
  content = 'searchable', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
INSERT INTO search_index (search_index, rank) VALUES ('rank', 'bm25(4.0, 2.0, 3.0, 1.0, 2.0, 1.5, 1.0)');
`;
