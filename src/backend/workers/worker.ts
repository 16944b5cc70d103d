import { parentPort } from 'node:worker_threads';
import { collectGarbageSoon } from '../memory/collectGarbage';
import { runEngineTask, type EngineTask } from '../../queries';
import { listBuffers } from './transfer';

// The entry of a worker thread: one task in, its outcomes out.
parentPort?.on('message', async (task: EngineTask) => {
  const outcomes = await runEngineTask(task);
  parentPort?.postMessage(outcomes, listBuffers(outcomes));
  collectGarbageSoon();
});
