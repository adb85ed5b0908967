/**
 * Views under names, one row each, and what is folded, apart from the view of a window that is written with every pan. Both are local
 * and never travel. A claim's id takes 16 bytes in 'folded'.
 */
export const namedViews = `
CREATE TABLE named_view (
  map_id INTEGER NOT NULL REFERENCES map (id), uuid TEXT NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL,
  folded BLOB NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (map_id, uuid)) STRICT, WITHOUT ROWID;
ALTER TABLE map_local ADD COLUMN folded BLOB;

INSERT OR IGNORE INTO named_view (map_id, uuid, place, name, folded, content)
  SELECT l.map_id, v.value ->> '$.id', v.key, v.value ->> '$.name',
    coalesce(unhex((SELECT group_concat(f.value, '') FROM json_each(v.value, '$.folded') f), '-'), x''),
    json_remove(v.value, '$.id', '$.name', '$.folded')
  FROM map_local l JOIN json_each(l.view, '$.namedViews') v
  WHERE v.type = 'object' AND typeof(v.value ->> '$.id') = 'text' AND typeof(v.value ->> '$.name') = 'text';
UPDATE map_local SET folded = coalesce(unhex((SELECT group_concat(f.value, '') FROM json_each(view, '$.folded') f), '-'), x'')
  WHERE json_type(view, '$.folded') = 'array';
UPDATE map_local SET view = json_remove(view, '$.folded', '$.namedViews') WHERE json_type(view) = 'object';
`;
