import { Worker } from 'node:worker_threads';
import type { Series } from '../../engine';
import type { Beside, EngineTask, Outcome } from '../../queries';
import { listBuffers } from './transfer';

/** One worker: does one task at a time. */
export interface Thread {
  /** Rejects where the worker ends before it answers. */
  run(task: EngineTask): Promise<Array<Outcome<unknown>>>;
  /** False once the worker has ended or is being ended. */
  readonly alive: boolean;
  stop(): Promise<void>;
}

interface Waiting {
  resolve(result: Array<Outcome<unknown>>): void;
  reject(reason: Error): void;
}

/** What a worker is started with. */
export interface ThreadData {
  /** True where other threads of the machine go first. */
  yields: boolean;
}

export function startThread(entry: string | URL, data: ThreadData): Thread {
  const worker = new Worker(entry, { workerData: data });
  let alive = true;
  let waiting: Waiting | undefined;
  const end = (reason: Error) => {
    alive = false;
    waiting?.reject(reason);
    waiting = undefined;
  };
  worker.on('message', (result: Array<Outcome<unknown>>) => {
    waiting?.resolve(result);
    waiting = undefined;
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`it ended with code ${code}`)));
  return {
    get alive() {
      return alive;
    },
    run: (task) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        const message = ownCopy(task);
        worker.postMessage(message, listBuffers(message));
      }),
    stop: async () => {
      // What is handed to it from now on would be lost with it.
      alive = false;
      await worker.terminate();
    },
  };
}

/** Series are views on memory that others read (the cache): only a copy can be handed over; so with what was fitted. */
function ownCopy(task: EngineTask): EngineTask {
  const series = task.series.map((one) => ({ ...one, values: one.values.slice() }));
  return { ...task, series, fitted: structuredClone(task.fitted), beside: task.beside?.map(copyBeside) };
}

function copyBeside({ long, peers }: Beside): Beside {
  const copy = (one: Series) => ({ ...one, values: one.values.slice() });
  return { long: long && copy(long), peers: peers?.map(copy) };
}
