import { minute } from '../../engine';
import type { Feedback, StoredFeedback } from '../../incidents';

/** What a feedback is about: an incident as a whole, or one alert or other trouble. */
export type FeedbackSubject = Pick<Feedback, 'incident' | 'trouble' | 'from' | 'services'>;

/** An incident is the same when it is found to begin at most so much sooner or later, ms. */
const maxShift = 10 * minute;

/** One text per subject. A trouble of an incident is a subject of its own. */
function subjectKey({ incident, trouble }: Pick<Feedback, 'incident' | 'trouble'>): string {
  return trouble !== undefined ? `trouble ${trouble}` : `incident ${incident ?? ''}`;
}

/** Whether a feedback is about this. An incident that is found to begin a little sooner or later is known by its services. */
export function isAbout(given: FeedbackSubject, subject: FeedbackSubject): boolean {
  if (subjectKey(given) === subjectKey(subject)) {
    return true;
  }
  const areIncidents = given.trouble === undefined && subject.trouble === undefined && given.incident !== undefined;
  const isNear = Math.abs(given.from - subject.from) <= maxShift;
  return areIncidents && isNear && given.services.some((one) => subject.services.includes(one));
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
