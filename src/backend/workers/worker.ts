import { readlinkSync } from 'node:fs';
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createOutsideModel, readFoundationSettings } from '../foundation';
import { collectGarbageSoon } from '../memory/collectGarbage';
import { runModelTask, type EngineTask } from '../../queries';
import { listBuffers } from './transfer';
import type { ThreadData } from './thread';

/** Niceness of threads that let others go first: three times less of a busy core. */
const yieldingNiceness = 5;

if ((workerData as ThreadData | null)?.yields === true) {
  lowerPriority();
}

/** Of whoever runs Grafana; loaded with the first forecast. */
const model = createOutsideModel(readFoundationSettings(process.env));

// The entry of a worker thread: one task in, its outcomes out.
parentPort?.on('message', async (task: EngineTask) => {
  const outcomes = await runModelTask(task, model);
  parentPort?.postMessage(outcomes, listBuffers(outcomes));
  collectGarbageSoon();
});

/** Where more threads compute than there are cores, the main thread and the worker of rules get theirs first. On Linux a thread has a priority of its own. */
function lowerPriority(): void {
  try {
    const [threadId] = readlinkSync('/proc/thread-self').split('/').reverse();
    os.setPriority(Number(threadId), yieldingNiceness);
  } catch {
    // Elsewhere threads are equal.
  }
}
