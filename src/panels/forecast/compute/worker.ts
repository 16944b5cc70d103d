import { runJob } from '../../../queries';
import type { WorkerAnswer, WorkerRequest } from './workerExecutor';

// Runs in a thread of the browser: answers each task of the engine with its id.
self.onmessage = ({ data: { id, job } }: MessageEvent<WorkerRequest>) => {
  self.postMessage({ id, result: runJob(job) } satisfies WorkerAnswer);
};
