import { Worker } from 'node:worker_threads';
import type { Job, JobResult } from '../../queries';
import { buffersOf } from './transfer';

/** One worker: does one job at a time. */
export interface Thread {
  /** Rejects where the worker ends before it answers. */
  run(job: Job): Promise<JobResult>;
  /** False once the worker has ended. */
  readonly alive: boolean;
  stop(): Promise<void>;
}

interface Waiting {
  resolve(result: JobResult): void;
  reject(reason: Error): void;
}

export function startThread(entry: string | URL): Thread {
  const worker = new Worker(entry);
  let alive = true;
  let waiting: Waiting | undefined;
  const end = (reason: Error) => {
    alive = false;
    waiting?.reject(reason);
    waiting = undefined;
  };
  worker.on('message', (result: JobResult) => {
    waiting?.resolve(result);
    waiting = undefined;
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`it ended with code ${code}`)));
  return {
    get alive() {
      return alive;
    },
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        const message = ownCopy(job);
        worker.postMessage(message, buffersOf(message));
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** Series are views on memory that others read (the cache): only a copy can be handed over; so with what was learnt. */
function ownCopy<J extends Job>(job: J): J {
  const series = job.series.map((one) => ({ ...one, values: one.values.slice() }));
  return { ...job, series, learnt: structuredClone(job.learnt) };
}
