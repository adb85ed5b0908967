import type { LibraryApi } from '../../model/borders/library-api';
import type { Reply } from '../../model/borders/reply';
import type { StepId } from '../../model/ids';
import type { Step } from '../../model/steps';

export interface SaveStatus {
  readonly state: 'saved' | 'saving' | 'failed';
  /** Why nothing could be saved, in words; null unless failed. */
  readonly reason: string | null;
  /** Steps that are not yet known to be safe. */
  readonly waitingCount: number;
}
export const savedStatus: SaveStatus = { state: 'saved', reason: null, waitingCount: 0 };

type Saved = Awaited<ReturnType<LibraryApi['saveSteps']>>;

export interface SaveQueueOptions {
  save(steps: readonly Step[]): Promise<Reply<Saved>>;
  isConnected(): boolean;
  /** Said when the library has not been reachable for `patienceMs`; the queue goes on trying. */
  readonly disconnectedReason: string;
  readonly patienceMs: number;
  onStatus(status: SaveStatus): void;
}

export interface SaveQueue {
  push(step: Step): void;
  retry(): void;
  /** Resolves once everything is safe, or once it is known that it is not. */
  flush(): Promise<SaveStatus>;
}

/** Sends at once when idle; collects while a write is under way. A step leaves the queue only when it is acknowledged. */
export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  let waiting: Step[] = [];
  let status = savedStatus;
  let isSending = false;
  let flushing: ((status: SaveStatus) => void)[] = [];

  const setStatus = (state: SaveStatus['state'], reason: string | null): void => {
    status = { state, reason, waitingCount: waiting.length };
    options.onStatus(status);
    if (state === 'saving') return;
    const resolvers = flushing;
    flushing = [];
    for (const resolve of resolvers) resolve(status);
  };

  const saveOnce = async (batch: readonly Step[]): Promise<Reply<Saved>> => {
    // Again and again: the connection may be lost after a long wait.
    const timer = setInterval(() => {
      if (!options.isConnected()) setStatus('failed', options.disconnectedReason);
    }, options.patienceMs);
    try {
      return await options.save(batch);
    } finally {
      clearInterval(timer);
    }
  };

  const drain = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      while (waiting.length > 0) {
        setStatus('saving', null);
        const reply = await saveOnce([...waiting]);
        if (!reply.ok) {
          if (reply.code === 'disconnected') continue;
          setStatus('failed', reply.message);
          return;
        }
        const acknowledged = new Set<StepId>(reply.value.acknowledged);
        const unsafe = waiting.filter(({ id }) => !acknowledged.has(id));
        // An answer that acknowledges nothing would otherwise be asked for without end.
        if (unsafe.length === waiting.length) {
          setStatus('failed', options.disconnectedReason);
          return;
        }
        waiting = unsafe;
      }
      setStatus('saved', null);
    } finally {
      isSending = false;
    }
  };

  return {
    push: step => {
      waiting.push(step);
      if (isSending) setStatus(status.state, status.reason);
      else void drain();
    },
    retry: () => void drain(),
    flush: () => {
      if (waiting.length === 0) return Promise.resolve(status);
      if (!isSending) void drain();
      if (status.state === 'failed' && !options.isConnected()) return Promise.resolve(status);
      return new Promise(resolve => flushing.push(resolve));
    },
  };
}
