import { parentPort } from 'node:worker_threads';
import { collectGarbageSoon } from '../collectGarbage';
import { runJob, type Job } from '../../queries';
import { buffersOf } from './transfer';

// The entry of a worker thread: one job in, its result out.
parentPort?.on('message', (job: Job) => {
  const result = runJob(job);
  parentPort?.postMessage(result, buffersOf(result));
  collectGarbageSoon();
});
