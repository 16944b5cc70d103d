import { formatDuration } from '../../queries';
import type { Evidence } from './evidence';
import { mostDeviation } from './departure';

/** What a service's part in an incident is explained by. */
export interface Findings {
  /** Most telling first. */
  evidence: readonly Evidence[];
  /** By how much its onset precedes the first of its callers', ms; negative = follows it, 0 = within a step. */
  lead: number | undefined;
  /** The callee that explains this service's departure better than itself. */
  suffersFrom: string | undefined;
}

/** Why a service is where it is in the ranking, in one sentence of plain English, times in UTC. */
export function describeFindings({ evidence, lead, suffersFrom }: Findings): string {
  if (evidence.every(({ unknown }) => unknown)) {
    return 'Nothing was observed before the incident, so nothing can be compared.';
  }
  const [first] = evidence;
  if (first.strength === 0) {
    return 'No signal departs from its past.';
  }
  const order = lead === undefined ? '' : `, ${describeLead(lead)}`;
  const other = suffersFrom === undefined ? '' : `; more likely suffers from ${suffersFrom}, which it calls`;
  return `${describeEvidence(first)}${order}${other}.`;
}

/** One signal's departure in words: by how much, and since when. */
export function describeEvidence({ signal, deviation, usual, peak, onset, step }: Evidence): string {
  if (deviation === 0) {
    return `${signal} as usual`;
  }
  const side = deviation > 0 ? 'above' : 'below';
  const size = Math.abs(deviation);
  const change =
    size > mostDeviation / 2
      ? `${signal} at ${short(peak)}, far ${side} its steady ${short(usual)}`
      : `${signal} ${short(size, 2)}x its usual spread ${side} its usual ${short(usual)}`;
  return onset === undefined
    ? `${change}, not plainly out of the ordinary`
    : `${change}, from ${clock(onset, step)} UTC`;
}

function describeLead(lead: number): string {
  if (lead === 0) {
    return 'at the same time as its callers';
  }
  const seconds = Math.round(Math.abs(lead) / 1000) * 1000;
  return `${formatDuration(seconds)} ${lead > 0 ? 'before' : 'after'} its callers`;
}

function short(value: number, digits = 3): string {
  return String(Number(value.toPrecision(digits)));
}

/** Hours and minutes; seconds where observations are less than a minute apart. */
function clock(time: number, step: number): string {
  return new Date(time).toISOString().slice(11, step < 60_000 ? 19 : 16);
}
