/** How often a law is tried with other random values: as the test says, or many times that in the long tests. */
export function propertyRuns(usual: number): number {
  return usual * Number(process.env['CRUX_SOAK_FACTOR'] ?? '1');
}
