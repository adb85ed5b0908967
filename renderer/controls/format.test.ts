import { beforeEach, expect, test } from 'vitest';
import { english } from '../../model/messages/english';
import { setLanguage } from '../../model/messages/current-language';
import { italian } from '../../model/messages/italian';
import { formatBytes, formatClock, formatWhen } from './format';

beforeEach(() => {
  setLanguage('en', english, 'en-GB');
});

const now = new Date(2026, 4, 20, 16, 0).getTime();

test('a time of today says so and gives the clock', () => {
  expect(formatWhen(new Date(2026, 4, 20, 9, 5).getTime(), now)).toBe('Today, 09:05');
});

test('the clock of today is written as everywhere else', () => {
  setLanguage('en', english, 'en-US');
  const morning = new Date(2026, 4, 20, 9, 5).getTime();
  expect(formatWhen(morning, now)).toBe(`Today, ${formatClock(morning)}`);
});

test('the day before is yesterday even when fewer than 24 hours have passed', () => {
  expect(formatWhen(new Date(2026, 4, 19, 23, 59).getTime(), now)).toBe('Yesterday');
});

test('a day of the last week is called by its name, an older one by its date', () => {
  expect(formatWhen(new Date(2026, 4, 15, 12).getTime(), now)).toBe('Friday');
  expect(formatWhen(new Date(2026, 4, 12, 12).getTime(), now)).toBe('12 May');
});

test('a date of another year says its year', () => {
  expect(formatWhen(new Date(2024, 10, 3, 12).getTime(), now)).toBe('3 Nov 2024');
});

test('a file is at least one kilobyte and large ones are given in megabytes', () => {
  expect(formatBytes(12)).toBe('1 KB');
  expect(formatBytes(180_400)).toBe('180 KB');
  expect(formatBytes(2_340_000)).toBe('2.3 MB');
});

test('dates and sizes are written as the language writes them', () => {
  setLanguage('it', italian, 'it-IT');
  expect(formatWhen(new Date(2026, 4, 15, 12).getTime(), now)).toBe('venerdì');
  expect(formatWhen(new Date(2026, 4, 12, 12).getTime(), now)).toBe('12 maggio');
  expect(formatBytes(2_340_000)).toBe('2,3 MB');
});

test('a language that the system speaks is written as the system does, any other as at home', () => {
  const moment = new Date(2024, 10, 3, 12).getTime();
  setLanguage('en', english, 'en-US');
  expect(formatWhen(moment, now)).toBe('Nov 3, 2024');
  setLanguage('en', english, 'de-DE');
  expect(formatWhen(moment, now)).toBe('3 Nov 2024');
});
