import { answerOf } from './answerOf';
import type { Work } from './forecastSeries';

// Runs in a thread of the browser: answers each piece of work with its id.
self.onmessage = ({ data: { id, work } }: MessageEvent<{ id: number; work: Work }>) => {
  self.postMessage(answerOf(id, work));
};
