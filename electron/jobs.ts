import type { BrowserWindow } from 'electron';
import type { JobResults, JobType, TaskOf } from '../model/borders/job-api';
import { valueOf } from '../model/borders/reply';
import type { Child } from './processes/child';
import { type Job, runJob } from './processes/job-runner';

export interface Jobs {
  /** Runs the task for the window, which may cancel it; closing the window cancels it too. */
  run<Type extends JobType>(window: BrowserWindow | null, task: TaskOf<Type>): Promise<JobResults[Type]>;
  cancel(window: BrowserWindow): void;
}

export function createJobs(
  start: (memoryMib: number) => Child,
  /** Called with how much of a window's task is done, 0 to 1. */
  tellProgress: (window: BrowserWindow, part: number) => void = () => undefined,
): Jobs {
  const running = new Map<BrowserWindow, Set<Job<JobType>>>();
  const cancel = (window: BrowserWindow): void => {
    for (const job of running.get(window) ?? []) job.cancel();
  };
  return {
    run: async <Type extends JobType>(window: BrowserWindow | null, task: TaskOf<Type>) => {
      const job = runJob(task, start, {
        onProgress: part => {
          if (window !== null) tellProgress(window, part);
        },
      });
      if (window === null) return valueOf(await job.result);
      let jobs = running.get(window);
      if (jobs === undefined) {
        jobs = new Set();
        running.set(window, jobs);
        window.once('closed', () => {
          cancel(window);
          running.delete(window);
        });
      }
      const known = job as unknown as Job<JobType>;
      jobs.add(known);
      try {
        return valueOf(await job.result);
      } finally {
        jobs.delete(known);
      }
    },
    cancel,
  };
}
