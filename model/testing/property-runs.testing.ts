/** How often a law is tried with other random values: as the test says, more often in the long tests, less in the quick check. */
export function propertyRuns(usual: number): number {
  return Math.max(5, Math.round(usual * Number(process.env['CRUX_LAW_FACTOR'] ?? '1')));
}
