import { expect, test } from 'vitest';
import { groupByDay } from './group-by-day';

const at = (day: number, hour: number): { readonly at: number } => ({ at: new Date(2026, 3, day, hour).getTime() });

test('neighbours of one day stand together under it', () => {
  const days = groupByDay([at(9, 23), at(9, 0), at(8, 12)]);
  expect(days.map(({ entries }) => entries.length)).toEqual([2, 1]);
  expect(days[0]?.start).toBe(new Date(2026, 3, 9).getTime());
});

test('the order of the steps stays, whatever the clocks say', () => {
  const entries = [at(9, 1), at(8, 1), at(9, 2)];
  expect(groupByDay(entries).flatMap(day => day.entries)).toEqual(entries);
});
