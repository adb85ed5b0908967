/**
 * What every window asks the library first. The preload script asks it as soon as it has a port, while the page is still coming up;
 * the answer waits in the port until the page listens.
 */
export const firstQuestion = { id: 0, method: 'listMaps', args: [] } as const;
