import { findForecastTask, runTask } from '../../../queries';
import type { WorkerAnswer, WorkerRequest } from './workerExecutor';

// Runs in a thread of the browser: answers each task of the engine with its id.
self.onmessage = async ({ data: { id, task } }: MessageEvent<WorkerRequest>) => {
  self.postMessage({ id, outcomes: await runTask(task, findForecastTask) } satisfies WorkerAnswer);
};
