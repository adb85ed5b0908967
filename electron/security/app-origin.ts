/** On its own, because the sandboxed preload script reads it and may load nothing of Node. */
export const appOrigin = 'app://bundle';
