import { type Db, statement } from './database';
import { erasedValue } from './erased-value';

const query = `SELECT max(s.arrival) AS arrival
  FROM op o JOIN step s ON s.map_id = o.map_id AND s.peer_id = o.peer_id AND s.n = o.step_n
  WHERE o.map_id = ? AND o.record = (SELECT uuid FROM map WHERE id = o.map_id) AND o.field = '*' AND o.value <> ?`;

/** The arrival of the step that brought the map, again where it had been erased for good; what arrived before is erased. Null: all is. */
export function beginningOf(db: Db, mapId: number): number | null {
  return statement<{ arrival: number | null }>(db, query).get(mapId, erasedValue)?.arrival ?? null;
}
