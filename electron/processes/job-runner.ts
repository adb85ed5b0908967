import type { JobMessage, JobResults, JobTask, JobType, TaskOf } from '../../model/borders/job-api';
import { type Reply, failed } from '../../model/borders/reply';
import { message } from '../../model/messages/message';
import type { Child } from './child';

export interface Job<Type extends JobType> {
  readonly result: Promise<Reply<JobResults[Type]>>;
  cancel(): void;
}

const readTimeoutMs = 30_000;
const writeTimeoutMs = 180_000;
/** A library may be as large as its disk. */
const copyTimeoutMs = 60 * 60 * 1000;
const readMemoryMib = 512;
const writeMemoryMib = 2048;

function isReading(task: JobTask): boolean {
  return task.type === 'read-map-file' || task.type === 'read-map-bytes' || task.type === 'examine-folder';
}

function timeoutOf(task: JobTask): number {
  if (task.type === 'copy-library') return copyTimeoutMs;
  return isReading(task) ? readTimeoutMs : writeTimeoutMs;
}

/** One process for one task: a file that hangs or fills the memory of its reader takes nothing else along. */
export function runJob<Type extends JobType>(
  task: TaskOf<Type>,
  start: (memoryMib: number) => Child,
  options: { readonly timeoutMs?: number; readonly onProgress?: (part: number) => void } = {},
): Job<Type> {
  const { timeoutMs = timeoutOf(task), onProgress } = options;
  const child = start(isReading(task) ? readMemoryMib : writeMemoryMib);
  let settle: (reply: Reply<JobResults[Type]>) => void = () => undefined;
  const result = new Promise<Reply<JobResults[Type]>>(resolve => {
    settle = resolve;
  });
  const finish = (reply: Reply<JobResults[Type]>): void => {
    clearTimeout(timer);
    settle(reply);
  };
  const stopWith = (reply: Reply<never>): void => {
    finish(reply);
    // Half a file is taken away by the process that writes it; what a file from elsewhere does to its reader is ended at once.
    if (isReading(task)) child.kill();
    else void child.stop();
  };
  const timer = setTimeout(() => {
    stopWith(failed('timeout', message('shell.jobTimeout', { seconds: Math.round(timeoutMs / 1000) })));
  }, timeoutMs);

  child.onMessage(received => {
    const answer = received as JobMessage;
    if (answer.type === 'progress') onProgress?.(answer.part);
    if (answer.type !== 'result') return;
    finish(answer.reply as Reply<JobResults[Type]>);
  });
  child.onExit(() => {
    finish(failed('failed', message('shell.jobFailed')));
  });
  child.post(task);
  return {
    result,
    cancel: () => {
      stopWith(failed('cancelled', message('shell.jobCancelled')));
    },
  };
}
