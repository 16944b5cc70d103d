import { minute } from '../../engine';
import { hasIncidentId } from '../grouping/createIncident';
import type { Incident } from '../incident';
import type { Trouble } from '../trouble';
import type { StoredFeedback } from './feedback';

/** An incident is the same when it is found to begin at most so much sooner or later, ms. */
const maxShift = 10 * minute;

/** What was said of an incident last; undefined where nothing was. One that is now found to begin at another time is still known by its services. */
export function matchFeedback(incident: Incident, feedback: readonly StoredFeedback[]): StoredFeedback | undefined {
  const hit = new Set(incident.hit.map(({ service }) => service));
  const isMeant = ({ incident: id, trouble, from, services }: StoredFeedback) =>
    id !== undefined &&
    trouble === undefined &&
    (hasIncidentId(incident, id) ||
      (Math.abs(incident.start - from) <= maxShift && services.some((one) => hit.has(one))));
  return findLast(feedback.filter(isMeant));
}

/** What was said of one alert or other trouble last; undefined where nothing was. */
export function matchTroubleFeedback(
  { id }: Pick<Trouble, 'id'>,
  feedback: readonly StoredFeedback[]
): StoredFeedback | undefined {
  return findLast(feedback.filter(({ trouble }) => trouble === id));
}

function findLast(feedback: readonly StoredFeedback[]): StoredFeedback | undefined {
  return feedback.reduce<StoredFeedback | undefined>((last, one) => (last && last.id > one.id ? last : one), undefined);
}
