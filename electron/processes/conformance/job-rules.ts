import type { Child } from '../child';
import { runJob } from '../job-runner';

const text = new TextEncoder().encode('{"format": "something else"}');

/** The job process that the app ships, started as the app starts it. */
export const jobRules: Readonly<Record<string, (start: () => Child) => Promise<void>>> = {
  'a job answers once and its process ends': async start => {
    const watched = watch(start);
    const { result } = runJob<'read-map-bytes'>(
      { type: 'read-map-bytes', name: 'x.argmap.json', bytes: text },
      watched.start,
    );
    const reply = await result;
    expectCode(reply.ok ? 'read' : reply.code, 'bad-file');
    await watched.ended;
  },

  'a job that takes too long is stopped, and says so': async start => {
    const watched = watch(start);
    const task = { type: 'read-map-bytes', name: 'x.argmap.json', bytes: text } as const;
    const reply = await runJob<'read-map-bytes'>(task, watched.start, { timeoutMs: 1 }).result;
    expectCode(reply.ok ? 'read' : reply.code, 'timeout');
    await watched.ended;
  },

  'a job that is cancelled is stopped at once': async start => {
    const watched = watch(start);
    const task = { type: 'read-map-bytes', name: 'x.argmap.json', bytes: text } as const;
    const job = runJob<'read-map-bytes'>(task, watched.start);
    job.cancel();
    const reply = await job.result;
    expectCode(reply.ok ? 'read' : reply.code, 'cancelled');
    await watched.ended;
  },

  'a job whose process dies has failed': async start => {
    const watched = watch(start);
    const task = { type: 'read-map-bytes', name: 'x.argmap.json', bytes: text } as const;
    const job = runJob<'read-map-bytes'>(task, watched.start);
    watched.child()?.kill();
    const reply = await job.result;
    expectCode(reply.ok ? 'read' : reply.code, 'failed');
  },
};

interface Watched {
  readonly start: () => Child;
  readonly child: () => Child | undefined;
  readonly ended: Promise<void>;
}

function watch(start: () => Child): Watched {
  let child: Child | undefined;
  let end: () => void = () => undefined;
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  return {
    start: () => {
      child = start();
      child.onExit(() => {
        end();
      });
      return child;
    },
    child: () => child,
    ended,
  };
}

function expectCode(found: string, expected: string): void {
  if (found !== expected) throw new Error(`expected ${expected}, found ${found}`);
}
