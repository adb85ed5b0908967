import type { ArgumentMap } from '../argument-map';
import { cleanText } from '../clean-text';
import type { RecordId } from '../ids';
import { message } from '../messages/message';
import { caps } from '../parse/caps';
import { findRecord, type Patch, setField } from '../patch';
import type { RecordKind } from '../records';
import { shorten } from '../shorten';

/** Signs of a title that is taken from a contention. */
const longestTitle = 120;

/** Sets a text field. The first words of the contention also name a map that nobody has named yet. */
export function setText(map: ArgumentMap, kind: RecordKind, record: RecordId, field: string, typed: string): Patch {
  const item = findRecord(map, kind, record);
  if (item === undefined) return [];
  // The library refuses what is longer, and everything that comes after it.
  const text = cleanText(typed).trim().slice(0, caps.textLength).toWellFormed();
  // Without a title a map could not be told from others.
  if (kind === 'map' && field === 'title' && text === '') return [];
  const change = setField(item, field, text);
  const isFirstContention = change[0]?.before === '' && field === 'text' && record === map.map.mainClaimId;
  const isUnnamed = map.map.title === message('map.untitled');
  return isFirstContention && isUnnamed
    ? [...change, ...setField(map.map, 'title', shorten(text, longestTitle))]
    : change;
}
