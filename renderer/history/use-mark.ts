import type { Mark } from '../../model/compare';
import type { RecordId } from '../../model/ids';
import { useShownMap } from '../state/app-context';

/** What became of a record since the moment that is compared with now; null when nothing did, or nothing is compared. */
export function useMark(record: RecordId): Mark | null {
  return useShownMap().past?.marks.get(record) ?? null;
}
