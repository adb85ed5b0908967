import type { ShellClient, ShellConnection } from '../connection/shell';

const api = new Proxy({}, { get: () => () => Promise.resolve({ ok: true, value: null }) });

/** The shell's side of a window, for what does not need it: every call succeeds and answers nothing. */
export const silentShell: ShellConnection = { api: api as ShellClient, onEvent: () => () => undefined };
