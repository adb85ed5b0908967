import type { LibraryApi } from '../../model/borders/library-api';
import type { ErrorCode, Reply } from '../../model/borders/reply';
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

interface SaveQueueOptions {
  save(steps: readonly Step[]): Promise<Reply<Saved>>;
  isConnected(): boolean;
  /** Said when the library has not been reachable for `patienceMs`; the queue goes on trying. */
  readonly disconnectedReason: string;
  /** Said to who waits for all to be safe, when the library has not answered for `patienceMs`. */
  readonly unansweredReason: string;
  /** Said of a step that the library will never take. */
  refusedReason(step: Step, reason: string): string;
  readonly patienceMs: number;
  onStatus(status: SaveStatus): void;
}

interface SaveQueue {
  push(step: Step): void;
  retry(): void;
  /** Resolves once everything is safe, or once it is known that it is not. */
  flush(): Promise<SaveStatus>;
  /** Sends nothing any more and forgets what waits: the library holds another map by now. Answers whether anything waited. */
  abandon(): boolean;
}

/** However often they are asked for again, these answers stay the same. */
const finalCodes: ReadonlySet<ErrorCode> = new Set(['bad-request', 'conflict'] as const);

/** The step that this one makes as if it had never been: by an undo, or for good. */
function takenBack({ kind, of }: Step): StepId | null {
  return kind === 'redo' ? null : of;
}

/**
 * Sends at once when idle; collects while a write is under way. A step leaves the queue only when it is acknowledged. One that the
 * library refuses for good is kept aside, so that the later ones flow; undoing it takes both away.
 */
export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  let waiting: Step[] = [];
  let refused: { readonly step: Step; readonly reason: string }[] = [];
  let status = savedStatus;
  let isSending = false;
  let isAbandoned = false;
  let flushing: ((status: SaveStatus) => void)[] = [];

  const setStatus = (state: SaveStatus['state'], reason: string | null): void => {
    if (isAbandoned) return;
    status = { state, reason, waitingCount: waiting.length + refused.length };
    options.onStatus(status);
    if (state === 'saving') return;
    const resolvers = flushing;
    flushing = [];
    for (const resolve of resolvers) resolve(status);
  };

  const settle = (): void => {
    const [first] = refused;
    if (first === undefined) setStatus('saved', null);
    else setStatus('failed', options.refusedReason(first.step, first.reason));
  };

  /** The library knows of neither a refused step nor its undo, so that both can go. */
  const dropUndone = (): void => {
    const undone = new Set(waiting.map(takenBack));
    const gone = new Set(refused.map(({ step }) => step.id).filter(id => undone.has(id)));
    if (gone.size === 0) return;
    refused = refused.filter(({ step }) => !gone.has(step.id));
    waiting = waiting.filter(step => {
      const of = takenBack(step);
      return of === null || !gone.has(of);
    });
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
    // A batch is stored as a whole or not at all: which step is refused shows when each is sent alone.
    let together = Infinity;
    try {
      while (waiting.length > 0) {
        setStatus('saving', null);
        const batch = waiting.slice(0, together);
        const reply = await saveOnce(batch);
        if (!reply.ok) {
          if (reply.code === 'disconnected') continue;
          if (!finalCodes.has(reply.code)) {
            setStatus('failed', reply.message);
            return;
          }
          const [first] = batch;
          if (batch.length === 1 && first !== undefined) {
            waiting = waiting.filter(step => step !== first);
            refused.push({ step: first, reason: reply.message });
            dropUndone();
          }
          together = 1;
          continue;
        }
        const acknowledged = new Set<StepId>(reply.value.acknowledged);
        const unsafe = waiting.filter(({ id }) => !acknowledged.has(id));
        // An answer that acknowledges nothing would otherwise be asked for without end.
        if (unsafe.length === waiting.length && unsafe.length > 0) {
          setStatus('failed', options.disconnectedReason);
          return;
        }
        waiting = unsafe;
      }
      settle();
    } finally {
      isSending = false;
    }
  };

  return {
    push: step => {
      if (isAbandoned) return;
      waiting.push(step);
      dropUndone();
      if (isSending) setStatus(status.state, status.reason);
      else if (waiting.length === 0) settle();
      else void drain();
    },
    retry: () => {
      // The steps after it were kept meanwhile; its own order is the older one.
      waiting = [...refused.map(({ step }) => step), ...waiting];
      refused = [];
      void drain();
    },
    flush: () => {
      if (waiting.length === 0) return Promise.resolve(status);
      if (!isSending) void drain();
      if (status.state === 'failed' && !options.isConnected()) return Promise.resolve(status);
      return new Promise(resolve => {
        flushing.push(resolve);
        setTimeout(() => {
          if (flushing.includes(resolve)) setStatus('failed', options.unansweredReason);
        }, options.patienceMs);
      });
    },
    abandon: () => {
      const hadWaiting = waiting.length + refused.length > 0;
      waiting = [];
      refused = [];
      const resolvers = flushing;
      flushing = [];
      isAbandoned = true;
      for (const resolve of resolvers) resolve(savedStatus);
      return hadWaiting;
    },
  };
}
