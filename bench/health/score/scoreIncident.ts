import { listContradictions } from './contradictions';
import { isAlarmed, type Observation } from './observation';

/** What is known of an incident: where it began, and when; [from, to) in ms. */
export interface KnownIncident {
  service: string;
  from: number;
  to: number;
}

/** How the pages followed one incident. */
export interface IncidentScore {
  /** State of the service just before the incident. */
  before: string;
  /** Seconds from its begin until the overview, and the service's page, had the service as Warning or Critical; NaN = never. */
  overview: number;
  page: number;
  /** The worst state on the overview while it went on. */
  worst: string;
  /** Share of the looks from detection to the end with the service first in the list, [0, 1]; NaN without detection. */
  first: number;
  /** The sentence of the first reason at detection; '' where there was none. */
  reason: string;
  /** Minutes from the end that the service was Critical, and until it was Good; Infinity = not within the looks. */
  criticalAfter: number;
  goodAfter: number;
  /** Minutes from the end until no service was Warning or Critical. */
  calmAfter: number;
  /** What pages said that cannot both be true. */
  contradictions: string[];
}

const minute = 60_000;
const gravity = ['good', 'unknown', 'recovering', 'warning', 'critical'];

/** Reads the score of an incident out of looks at the pages, ascending in time, from before its begin to after its end. */
export function scoreIncident({ service, from, to }: KnownIncident, looks: Observation[]): IncidentScore {
  const rowAt = ({ overview }: Observation) => overview.find((row) => row.service === service);
  const stateAt = (look: Observation) => rowAt(look)?.now ?? 'missing';
  const during = looks.filter(({ time }) => time >= from && time <= to);
  const after = looks.filter(({ time }) => time > to);
  const last = looks.filter(({ time }) => time < from).pop();
  const detected = isAlarmed(last && stateAt(last)) ? undefined : during.find((look) => isAlarmed(stateAt(look)));
  const onPage = isAlarmed(last?.page?.now) ? undefined : during.find(({ page }) => isAlarmed(page?.now));
  const followed = detected ? during.filter(({ time }) => time >= detected.time) : [];
  return {
    before: last ? stateAt(last) : 'missing',
    overview: detected ? (detected.time - from) / 1000 : NaN,
    page: onPage ? (onPage.time - from) / 1000 : NaN,
    worst: during.map(stateAt).reduce((a, b) => (gravity.indexOf(b) > gravity.indexOf(a) ? b : a), 'good'),
    first: followed.filter(({ overview }) => overview[0]?.service === service).length / followed.length,
    reason: (detected && rowAt(detected)?.reasons[0]?.text) ?? '',
    criticalAfter: minutesUntil(after, to, (look) => stateAt(look) !== 'critical'),
    goodAfter: minutesUntil(after, to, (look) => stateAt(look) === 'good'),
    calmAfter: minutesUntil(after, to, ({ overview }) => !overview.some((row) => isAlarmed(row.now))),
    contradictions: looks.flatMap(listContradictions),
  };
}

/** Minutes from the end until a state holds and does not end within the looks. */
function minutesUntil(after: Observation[], end: number, holds: (look: Observation) => boolean): number {
  const wrong = after.filter((look) => !holds(look));
  const lastWrong = wrong[wrong.length - 1];
  if (lastWrong === undefined) {
    return 0;
  }
  const next = after.find(({ time }) => time > lastWrong.time);
  return next ? (next.time - end) / minute : Infinity;
}
