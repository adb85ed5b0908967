import type { CruxBridge, ShellEvent } from '../../model/borders/shell-api';

export type ShellClient = CruxBridge['shell'];

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly crux: CruxBridge;
  }
}

export interface ShellConnection {
  readonly api: ShellClient;
  onEvent(listener: (event: ShellEvent) => void): () => void;
}

/** The bridge takes one listener; here it is shared out. */
export function connectShell(bridge: Pick<CruxBridge, 'shell' | 'onEvent'>): ShellConnection {
  const listeners = new Set<(event: ShellEvent) => void>();
  bridge.onEvent(event => {
    for (const listener of [...listeners]) listener(event);
  });
  return {
    api: bridge.shell,
    onEvent: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
