import type { WebContents } from 'electron';
import type { Port } from '../../model/borders/port';

export interface ChildOptions {
  /** The bundle to run, as an absolute path. */
  readonly entry: string;
  /** What the system's task list calls it. */
  readonly name: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How large its heap may grow, in MiB. Null: as Node decides. */
  readonly memoryMib: number | null;
}

export type Transport = 'utility' | 'node';

/** A process of ours beside main. Both transports behave alike: messages in order, and an end that is told once. */
export interface Child {
  readonly transport: Transport;
  /** To the process itself, for one that has a single task and no clients. */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** A client in main. */
  connect(): Port;
  /** A client in a window: its page receives a port on the channel. */
  connectPage(contents: WebContents, channel: string): void;
  onExit(listener: (code: number | null) => void): void;
  /** Lets it finish and close its files; ends it by force when that takes too long. */
  stop(): Promise<void>;
  kill(): void;
}

/** How long a process may take to close its files before it is ended. */
export const stopTimeoutMs = 5000;
