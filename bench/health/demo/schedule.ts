import type { Incident, IncidentKind } from '../../../dev/demo/incidents';
import { day, hour, minute, second } from '../../../dev/demo/time';

/** An incident of the recorded shop, and which of its kind it is. */
export interface ScheduledIncident extends Incident {
  part: 'day' | 'night' | 'short';
  /** The second begins an hour after the first. */
  occurrence: 1 | 2;
}

/** A Tuesday, so that the quiet days are Friday to Sunday. */
const start = Date.UTC(2026, 0, 6);
const at = (days: number, hours: number) => start + days * day + hours * hour;
/** Somebody who starts an incident by the button has it at once. */
const ramp = 5 * second;
const usualLength = 10 * minute;
const shortLength = 3 * minute;

const services: Record<IncidentKind, string> = {
  errors: 'payment',
  latency: 'catalog',
  leak: 'recommendations',
  traffic: 'frontend',
};

/** Two incidents an hour apart; `phase`: nobody starts an incident when a step begins, s. */
function pair(
  kind: IncidentKind,
  { part, from, phase }: { part: ScheduledIncident['part']; from: number; phase: number }
): ScheduledIncident[] {
  const length = part === 'short' ? shortLength : usualLength;
  return ([1, 2] as const).map((occurrence) => {
    const begin = from + phase * second + (occurrence - 1) * hour;
    const title = `${kind} in ${services[kind]}`;
    return { kind, service: services[kind], title, part, occurrence, from: begin, to: begin + length, ramp };
  });
}

/** What the shop went through in the weeks before, as long before the present as in the demo. */
const past: Incident[] = [
  { kind: 'latency', service: 'catalog', title: 'Slow catalog after a deploy', from: at(15, 13.5), to: at(15, 17.5) },
  { kind: 'leak', service: 'recommendations', title: 'Memory leak', from: at(19, 6), to: at(20, 2) },
  {
    kind: 'errors',
    service: 'payment',
    title: 'Payment provider fails',
    from: at(23, 18),
    to: at(23, 18) + 50 * minute,
  },
];

/** Each kind by day and by night, and for three minutes only; four hours from pair to pair, the same kind half a day apart. */
const incidents: ScheduledIncident[] = [
  ...pair('errors', { part: 'night', from: at(27, 2), phase: 130 }),
  ...pair('latency', { part: 'day', from: at(27, 10), phase: 245 }),
  ...pair('traffic', { part: 'day', from: at(27, 14), phase: 70 }),
  ...pair('errors', { part: 'short', from: at(27, 18), phase: 205 }),
  ...pair('leak', { part: 'night', from: at(27, 22), phase: 15 }),
  ...pair('latency', { part: 'night', from: at(28, 2), phase: 280 }),
  ...pair('traffic', { part: 'short', from: at(28, 6), phase: 160 }),
  ...pair('errors', { part: 'day', from: at(28, 10), phase: 95 }),
  ...pair('leak', { part: 'day', from: at(28, 14), phase: 225 }),
  ...pair('latency', { part: 'short', from: at(28, 18), phase: 50 }),
  ...pair('traffic', { part: 'night', from: at(29, 2), phase: 185 }),
];

/** The recorded shop: what was scraped when, and what is known of it. */
export const recording = {
  seed: 20260,
  start,
  /** From then on it is scraped every 15 s; before, often enough for rates over five minutes. */
  fineFrom: at(12, 0),
  end: at(29, 5),
  past,
  incidents,
  /** Three days, a weekend among them, in which nothing is wrong. */
  quiet: { from: at(24, 0), to: at(27, 0) },
};

const coarseStep = 150 * second;
const fineStep = 15 * second;

/** Times of the scrapes in [from, to), ms. */
export function* listScrapes(from: number, to: number): Generator<number> {
  const step = (time: number) => (time < recording.fineFrom ? coarseStep : fineStep);
  for (let time = Math.ceil(from / step(from)) * step(from); time < to; time += step(time)) {
    yield time;
  }
}
