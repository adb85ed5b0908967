import { message } from '../../model/messages/message';

/** Words are English, so dates are English too; the user's own kind of English when the system speaks it. */
function localeOf(language: string): string {
  return language.startsWith('en') ? language : 'en-GB';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each kind: making one costs more than a screen of dates. */
function formatIn(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(localeOf(language), options);
    formats.set(key, format);
  }
  return format;
}

const dayMs = 86_400_000;

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** "Today, 14:20", "Yesterday", a weekday within the week, else the date; the year when it is another one. */
export function formatWhen(time: number, now: number, language: string): string {
  // Rounding carries over the days of 23 and 25 hours.
  const daysAgo = Math.round((startOfDay(now) - startOfDay(time)) / dayMs);
  if (daysAgo === 0) {
    const clock = formatIn(language, { hour: '2-digit', minute: '2-digit' }).format(time);
    return message('library.today', { clock });
  }
  if (daysAgo === 1) return message('library.yesterday');
  if (daysAgo > 1 && daysAgo < 7) return formatIn(language, { weekday: 'long' }).format(time);
  const isThisYear = new Date(now).getFullYear() === new Date(time).getFullYear();
  return formatIn(language, {
    day: 'numeric',
    month: isThisYear ? 'long' : 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(time);
}

/** A day as a heading: "Today", "Yesterday", else the date with its weekday. */
export function formatDay(time: number, now: number, language: string): string {
  const daysAgo = Math.round((startOfDay(now) - startOfDay(time)) / dayMs);
  if (daysAgo === 0) return message('history.today');
  if (daysAgo === 1) return message('library.yesterday');
  const isThisYear = new Date(now).getFullYear() === new Date(time).getFullYear();
  return formatIn(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(time);
}

export function formatClock(time: number, language: string): string {
  return formatIn(language, { timeStyle: 'short' }).format(time);
}

/** Date and clock in full, for tooltips and lists where every minute counts. */
export function formatMoment(time: number, language: string): string {
  return formatIn(language, { dateStyle: 'long', timeStyle: 'short' }).format(time);
}

export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return message('library.kilobytes', { amount: Math.max(1, Math.round(kilobytes)) });
  return message('library.megabytes', { amount: Math.round(kilobytes / 100) / 10 });
}
