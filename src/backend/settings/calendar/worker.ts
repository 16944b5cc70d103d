import { parentPort } from 'node:worker_threads';
import { errorMessage } from '../../../engine';
import type { IcsRequest } from './expandedIcs';
import { expandIcs, type IcsStep } from './expandIcs';

/** A calendar to expand, from the `first` event on. */
export type IcsTask = IcsRequest & { first: number };
/** A step, or how it ended. */
export type IcsMessage = IcsStep | { done: true } | { failed: string };

// The entry of a thread that expands one calendar: a task in, a message for each step out.
parentPort?.on('message', ({ first, ...request }: IcsTask) => {
  const post = (message: IcsMessage) => parentPort?.postMessage(message);
  try {
    for (const step of expandIcs(request, first)) {
      post(step);
    }
    post({ done: true });
  } catch (error) {
    post({ failed: errorMessage(error) });
  }
});
