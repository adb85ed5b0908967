/**
 * What a frame is drawn around: {claim: 'card' | 'branch'}. It is found while one of these claims is there. The ids are looked for as
 * text, since the search index does not see SQLite's functions that make tables.
 */
export const framesAroundClaims = `
ALTER TABLE frame ADD COLUMN around TEXT CHECK (around IS NULL OR json_valid(around));
DROP VIEW searchable;
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
    AND EXISTS (SELECT 1 FROM claim c WHERE c.map_id = t.map_id AND c.uuid = t.claim AND c.deleted_at IS NULL)
UNION ALL
  SELECT n.id, n.map_id, 'note', n.uuid, '', '', n.text, '', '', '', ''
  FROM note n JOIN map_local l ON l.map_id = n.map_id WHERE n.deleted_at IS NULL AND l.trashed_at IS NULL
    AND (n.beside IS NULL OR EXISTS
      (SELECT 1 FROM claim c WHERE c.map_id = n.map_id AND c.uuid = n.beside AND c.deleted_at IS NULL))
UNION ALL
  SELECT f.id, f.map_id, 'frame', f.uuid, '', '', f.title, '', '', '', ''
  FROM frame f JOIN map_local l ON l.map_id = f.map_id WHERE f.deleted_at IS NULL AND l.trashed_at IS NULL
    AND (f.beside IS NULL
      OR EXISTS (SELECT 1 FROM claim c WHERE c.map_id = f.map_id AND c.uuid = f.beside AND c.deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM claim c WHERE c.map_id = f.map_id AND c.deleted_at IS NULL AND instr(f.around, c.uuid) > 0));
`;
