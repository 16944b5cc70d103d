import type { Feedback, StoredFeedback } from '../../incidents';

/** What a feedback is about: an incident as a whole, or one alert or other trouble. */
export type FeedbackSubject = Pick<Feedback, 'incident' | 'trouble'>;

/** One text per subject. A trouble of an incident is a subject of its own. */
export function subjectKey({ incident, trouble }: FeedbackSubject): string {
  return trouble !== undefined ? `trouble ${trouble}` : `incident ${incident ?? ''}`;
}

/** The newest feedback of each subject, the newest first: a later one replaces those before it. */
export function listLatest(records: readonly StoredFeedback[]): StoredFeedback[] {
  const latest = new Map<string, StoredFeedback>();
  [...records]
    .sort((a, b) => b.id - a.id)
    .forEach((one) => {
      const key = subjectKey(one);
      if (!latest.has(key)) {
        latest.set(key, one);
      }
    });
  return [...latest.values()];
}
