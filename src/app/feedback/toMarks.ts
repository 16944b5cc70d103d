import type { FeedbackMark } from '../../alerts';
import { minute } from '../../engine';
import type { StoredFeedback } from '../../incidents';

/** What has no end counts for so long. */
const pointDuration = 30 * minute;

/** Feedback as times that backtests and training know. */
export function toMarks(list: readonly StoredFeedback[]): FeedbackMark[] {
  return list.map(({ verdict, note, from, to, incident, signal, services }) => ({
    verdict,
    title: note || [services.join(', '), signal].filter(Boolean).join(' ') || (incident ?? ''),
    from,
    to: to !== undefined && to > from ? to : from + pointDuration,
  }));
}
