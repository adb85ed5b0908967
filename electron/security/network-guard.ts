import type { Session } from 'electron';

const allowed = /^(app:\/\/bundle\/|data:|blob:|devtools:)/;

export interface NetworkGuard {
  /** Requests that would have left the machine, newest last. Tests read it: it must stay empty. */
  readonly refused: readonly string[];
}

/** Cancels every request that is not for the app's own files, and keeps count. */
export function denyNetwork(session: Session): NetworkGuard {
  const refused: string[] = [];
  session.webRequest.onBeforeRequest((details, respond) => {
    const isAllowed = allowed.test(details.url);
    if (!isAllowed) refused.push(details.url);
    respond({ cancel: !isAllowed });
  });
  void session.setProxy({ mode: 'direct' });
  // Spell-checking would fetch dictionaries from a server.
  session.setSpellCheckerEnabled(false);
  return { refused };
}
