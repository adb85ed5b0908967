import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentsOf, emptyMap } from '../../../model/argument-map';
import type { MapId } from '../../../model/ids';
import { defaultPictureOptions } from '../../../model/picture/picture-options';
import type { Child } from '../child';
import { runJob } from '../job-runner';

const text = new TextEncoder().encode('{"format": "something else"}');

// Main's own Node may be too old to make one.
const mapId = '00000000-0000-4000-8000-000000000000' as MapId;

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

  'a job that is cancelled in the middle of a file leaves nothing of it': async start => {
    const folder = mkdtempSync(path.join(tmpdir(), 'crux-cancelled-'));
    try {
      const watched = watch(start);
      let begin: () => void = () => undefined;
      const isUnderWay = new Promise<void>(resolve => {
        begin = resolve;
      });
      const contents = contentsOf(emptyMap(mapId, 'Ports', 0));
      const options = { ...defaultPictureOptions, widthPx: 12_000 };
      const task = {
        type: 'write-picture',
        path: path.join(folder, 'x.png'),
        format: 'png',
        contents,
        options,
      } as const;
      const job = runJob<'write-picture'>(task, watched.start, { onProgress: begin });
      await isUnderWay;
      job.cancel();
      const reply = await job.result;
      expectCode(reply.ok ? 'written' : reply.code, 'cancelled');
      await watched.ended;
      expectCode(readdirSync(folder).join(), '');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
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
