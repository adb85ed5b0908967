import { dateInWords } from '../../model/messages/in-words';
import { message } from '../../model/messages/message';

const dayMs = 86_400_000;

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** "Today, 14:20", "Yesterday", a weekday within the week, else the date; the year when it is another one. */
export function formatWhen(time: number, now: number): string {
  // Rounding carries over the days of 23 and 25 hours.
  const daysAgo = Math.round((startOfDay(now) - startOfDay(time)) / dayMs);
  if (daysAgo === 0) return message('library.today', { clock: formatClock(time) });
  if (daysAgo === 1) return message('library.yesterday');
  if (daysAgo > 1 && daysAgo < 7) return dateInWords(time, { weekday: 'long' });
  const isThisYear = new Date(now).getFullYear() === new Date(time).getFullYear();
  return dateInWords(time, {
    day: 'numeric',
    month: isThisYear ? 'long' : 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

/** A day as a heading: "Today", "Yesterday", else the date with its weekday. */
export function formatDay(time: number, now: number): string {
  const daysAgo = Math.round((startOfDay(now) - startOfDay(time)) / dayMs);
  if (daysAgo === 0) return message('history.today');
  if (daysAgo === 1) return message('library.yesterday');
  const isThisYear = new Date(now).getFullYear() === new Date(time).getFullYear();
  return dateInWords(time, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

export function formatClock(time: number): string {
  return dateInWords(time, { timeStyle: 'short' });
}

/** Date and clock in full, for tooltips and lists where every minute counts. */
export function formatMoment(time: number): string {
  return dateInWords(time, { dateStyle: 'long', timeStyle: 'short' });
}

export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return message('library.kilobytes', { amount: Math.max(1, Math.round(kilobytes)) });
  return message('library.megabytes', { amount: Math.round(kilobytes / 100) / 10 });
}
