/** Named moments of a map. Local: 'vector' holds {peer uuid: n}, which steps belong to it, whenever they arrived. */
export const versions = `
CREATE TABLE version (
  uuid TEXT PRIMARY KEY, map_id INTEGER NOT NULL REFERENCES map (id), name TEXT NOT NULL,
  at INTEGER NOT NULL,                       -- ms since 1970: the moment that it keeps
  vector TEXT NOT NULL CHECK (json_valid(vector))) STRICT, WITHOUT ROWID;
CREATE INDEX version_by_map ON version (map_id, at);
`;
