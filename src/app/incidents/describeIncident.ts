import type { FeedbackSubject } from '../feedback/feedbackSubject';
import type { IncidentRow } from './read/incidentRows';

/** What feedback on a whole incident is about. */
export function describeIncident({ id, start, end, services }: IncidentRow): FeedbackSubject & { to?: number } {
  return { incident: id, from: start, to: end, services };
}
