import { day, hour, minute } from './time';

/**
 * What goes wrong: slow answers, failing requests, memory that is never freed (until the process is killed
 * at the end), customers that stay away.
 */
export const incidentKinds = ['latency', 'errors', 'leak', 'traffic'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export interface Incident {
  kind: IncidentKind;
  /** The service where it begins; callers of it suffer too. */
  service: string;
  title: string;
  /** ms since the epoch; [from, to). */
  from: number;
  to: number;
  /** How long it takes to strike in full, and to end, ms. Default: 4 minutes, or a quarter of a short incident. */
  ramp?: number;
}

/** The incidents in a history that begins at `start` (ms): the truth that detection is measured against. */
export function historyIncidents(start: number): Incident[] {
  const midnight = Math.ceil(start / day) * day;
  const at = (days: number, hours: number, length: number) => {
    const from = midnight + days * day + hours * hour;
    return { from, to: from + length };
  };
  return [
    { kind: 'latency', service: 'catalog', title: 'Slow catalog after a deploy', ...at(17, 13.5, 4 * hour) },
    { kind: 'leak', service: 'recommendations', title: 'Memory leak in recommendations', ...at(21, 6, 20 * hour) },
    { kind: 'errors', service: 'payment', title: 'Payment provider fails', ...at(25, 18, 50 * minute) },
  ];
}

/** What may be started by a button: where each kind shows best. */
export const incidentChoices: Array<{ kind: IncidentKind; service: string; label: string }> = [
  { kind: 'errors', service: 'payment', label: 'Payments fail' },
  { kind: 'latency', service: 'catalog', label: 'Catalog answers slowly' },
  { kind: 'leak', service: 'recommendations', label: 'Recommendations leak memory' },
  { kind: 'traffic', service: 'frontend', label: 'Customers stay away' },
];

/** How long an incident takes to strike in full, ms. */
export function rampDuration({ from, to, ramp = 4 * minute }: Incident): number {
  return Math.min(ramp, (to - from) / 4);
}

/** How hard an incident strikes at time t, 0 to 1: it comes and goes within minutes; a leak grows steadily. */
export function intensity(incident: Incident, t: number): number {
  if (t < incident.from || t >= incident.to) {
    return 0;
  }
  if (incident.kind === 'leak') {
    return (t - incident.from) / (incident.to - incident.from);
  }
  const ramp = rampDuration(incident);
  return Math.min(1, (t - incident.from) / ramp, (incident.to - t) / ramp);
}
