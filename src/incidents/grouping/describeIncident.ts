import { createMessage, type Message } from '../../texts';
import type { Incident } from '../incident';
import { troubleSeverities, troubleTraits, type Trouble } from '../trouble';

/** An incident before it is described. */
export type Undescribed = Omit<Incident, 'headline'>;

/** Characters of a title in a headline. */
const maxTitleLength = 200;

/**
 * An incident in one line: where it began or what caused it, the gravest that was seen there first, how many alerts there are
 * and in how many services.
 */
export function describeIncident({ troubles, hit, cause }: Undescribed): Message {
  const signs = troubles.filter(({ kind }) => troubleTraits[kind].begins);
  const ofCause = signs.filter(({ services }) => cause !== undefined && services.includes(cause.service));
  const first = findGravest(ofCause.length > 0 ? ofCause : signs);
  const title = first.title.length > maxTitleLength ? `${first.title.slice(0, maxTitleLength)}…` : first.title;
  const [service] = first.services;
  const subject = service === undefined ? title : createMessage('incident.of-service', { service, title });
  if (signs.length === 1) {
    return typeof subject === 'string' ? createMessage('incident.alone', { title }) : subject;
  }
  return createMessage('incident.headline', { subject, counts: describeCounts(signs, hit.length) });
}

function describeCounts(signs: readonly Trouble[], services: number): Message {
  const alerts = signs.filter(({ kind }) => kind === 'alert').length;
  const counted =
    alerts > 0
      ? createMessage('incident.alerts', { count: alerts })
      : createMessage('incident.signs', { count: signs.length });
  return services > 1
    ? createMessage('incident.counts', { counted, services: createMessage('incident.services', { count: services }) })
    : counted;
}

/** The first of the gravest; of those that begin together, one of our own, which has figures. */
function findGravest(signs: readonly Trouble[]): Trouble {
  const rank = ({ severity, origin }: Trouble) =>
    2 * troubleSeverities.indexOf(severity) + (origin === 'foresight' ? 0 : 1);
  return signs.reduce((best, one) => {
    const [a, b] = [rank(best), rank(one)];
    return b < a || (b === a && one.start < best.start) ? one : best;
  });
}
