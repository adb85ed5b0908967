import type { JobMessage } from '../../model/borders/job-api';
import { failed, failureOf, succeeded } from '../../model/borders/reply';
import { speakAsTold } from '../../model/messages/all-languages';
import { message } from '../../model/messages/message';
import { onShutdown } from '../process-ports';
import { isTask, runTask } from './job-tasks';
import { removeUnfinishedFiles } from './write-atomically';

interface ParentPort {
  once(name: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

/** Electron's utility process has a parent port, a child process of Node has Node's channel. */
const parentPort = (process as { readonly parentPort?: ParentPort }).parentPort;

/** Resolves once the parent has it: ending earlier would lose the result. */
function tell(told: JobMessage): Promise<void> {
  if (parentPort !== undefined) {
    parentPort.postMessage(told);
    return Promise.resolve();
  }
  return new Promise(resolve => {
    if (process.send === undefined || !process.connected) resolve();
    else process.send(told, undefined, undefined, () => resolve());
  });
}

async function work(task: unknown): Promise<void> {
  let lastPart = 0;
  const onProgress = (part: number): void => {
    // A message for every percent is plenty for a progress bar.
    if (part < lastPart + 0.01) return;
    lastPart = part;
    void tell({ type: 'progress', part });
  };
  const reply = isTask(task)
    ? await runTask(task, { onProgress }).then(succeeded, failureOf)
    : failed('bad-request', message('jobs.unknownTask'));
  await tell({ type: 'result', reply });
  // A utility process ends by itself never; give its port a turn of the event loop to send.
  if (parentPort === undefined) process.disconnect();
  else setTimeout(() => process.exit(0), 50);
}

function stop(): void {
  removeUnfinishedFiles();
  process.exit(0);
}

speakAsTold(process.env);
// Also when nobody waits for the result any more.
onShutdown(stop);
if (parentPort !== undefined) {
  parentPort.once('message', ({ data }) => void work(data));
} else if (process.send !== undefined) {
  process.once('message', task => void work(task));
} else {
  process.stderr.write(`${message('jobs.noTask')}\n`);
  process.exitCode = 2;
}
