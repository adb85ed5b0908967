interface Day<Entry> {
  /** Its first moment, milliseconds since 1970. */
  readonly start: number;
  readonly entries: readonly Entry[];
}

/** Neighbours of the same day together; the order stays, whatever the clocks of different people say. */
export function groupByDay<Entry extends { readonly at: number }>(entries: readonly Entry[]): readonly Day<Entry>[] {
  const days: { readonly start: number; readonly entries: Entry[] }[] = [];
  for (const entry of entries) {
    const start = new Date(entry.at).setHours(0, 0, 0, 0);
    const last = days.at(-1);
    if (last?.start === start) last.entries.push(entry);
    else days.push({ start, entries: [entry] });
  }
  return days;
}
