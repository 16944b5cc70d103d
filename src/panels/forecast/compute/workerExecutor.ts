import { findForecastTask, runTask, type EngineTask, type Executor, type Outcome } from '../../../queries';
import { panelFolder } from '../panelFolder';

/** Starts a thread; undefined where the browser gives none. */
export type StartWorker = () => Worker | undefined;

/** What a thread is sent and sends back. */
export type WorkerRequest = { id: number; task: EngineTask };
export type WorkerAnswer = { id: number; outcomes: Outcomes };

type Outcomes = Array<Outcome<unknown>>;

// The build's own: a new build is not answered by an old thread.
declare const __webpack_hash__: string;

/** The panel's own thread. Scripts of other hosts, such as a CDN, may not be one: a line of our own then loads them. */
export function startWorker(): Worker | undefined {
  try {
    const url = new URL(`${panelFolder}worker.js?_cache=${__webpack_hash__}`, document.baseURI);
    if (url.origin === location.origin) {
      return new Worker(url);
    }
    const blob = new Blob([`importScripts(${JSON.stringify(url.href)})`], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(blob));
  } catch {
    return undefined;
  }
}

interface Waiting {
  task: EngineTask;
  resolve(outcomes: Outcomes): void;
  reject(reason: unknown): void;
}

/**
 * Runs the engine's tasks in a thread that ends with the signal. Where there is none, or its script cannot be loaded,
 * they run here, one at a time, so that the page can breathe between them.
 */
export function createWorkerExecutor(start: StartWorker, signal: AbortSignal): Executor {
  const waiting = new Map<number, Waiting>();
  let sent = 0;
  let turn = Promise.resolve();
  let worker: Worker | undefined = signal.aborted ? undefined : start();

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  function runHere({ task, resolve, reject }: Waiting): void {
    turn = turn
      .then(pause)
      .then(async () => (signal.aborted ? reject(signal.reason) : resolve(await runTask(task, findForecastTask))))
      .catch(reject);
  }

  function takeAll(): Waiting[] {
    const all = [...waiting.values()];
    waiting.clear();
    return all;
  }

  if (worker) {
    worker.onmessage = ({ data: { id, outcomes } }: MessageEvent<WorkerAnswer>) => {
      waiting.get(id)?.resolve(outcomes);
      waiting.delete(id);
    };
    worker.onerror = () => {
      stop();
      takeAll().forEach(runHere);
    };
  }
  signal.addEventListener('abort', () => {
    stop();
    takeAll().forEach(({ reject }) => reject(signal.reason));
  });

  return {
    run: (task) =>
      new Promise<Outcomes>((resolve, reject) => {
        const one = { task, resolve, reject };
        if (!worker || signal.aborted) {
          runHere(one);
          return;
        }
        waiting.set(sent, one);
        worker.postMessage({ id: sent++, task } satisfies WorkerRequest);
      }),
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
