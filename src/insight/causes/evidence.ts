import type { TimeRange } from '../../engine';
import type { SignalKind } from '../discovery/rules/signalRule';
import type { ServiceSignal } from './causeRanking';
import { measureDeparture, type Departure } from './departure';

/** How one signal of a service departs from its past: the most telling of its series. */
export interface Evidence extends Departure {
  signal: string;
  kind: SignalKind | undefined;
  /** Distance of the series' observations, ms. */
  step: number;
}

/** The direction that harms, where a kind has one. */
const harms: Partial<Record<SignalKind, 'up' | 'down'>> = {
  rate: 'down',
  errors: 'up',
  duration: 'up',
  queue: 'up',
  lag: 'up',
  logErrors: 'up',
  cpu: 'up',
  throttling: 'up',
  memory: 'up',
  heap: 'up',
  threads: 'up',
  connections: 'up',
  fileDescriptors: 'up',
  disk: 'up',
  volume: 'up',
  restarts: 'up',
  certificate: 'down',
};

/** The evidence per service, services by name, each one's signals most telling first. */
export function gatherEvidence(incident: TimeRange, signals: readonly ServiceSignal[]): Map<string, Evidence[]> {
  const services = new Map<string, Map<string, Evidence>>();
  for (const one of signals) {
    const found = services.get(one.service) ?? new Map<string, Evidence>();
    const evidence = assessSignal(incident, one);
    const known = found.get(one.signal);
    found.set(one.signal, known === undefined || byStrength(evidence, known) < 0 ? evidence : known);
    services.set(one.service, found);
  }
  return new Map([...services].sort(byName).map(([service, found]) => [service, [...found.values()].sort(byStrength)]));
}

function assessSignal(incident: TimeRange, { signal, series, kind, harm }: ServiceSignal): Evidence {
  const counts = harm ?? (kind && harms[kind]) ?? 'both';
  return { ...measureDeparture(series, incident, counts), signal, kind, step: series.step };
}

/** Ties by what does not depend on the order of the input. */
export function byStrength(a: Evidence, b: Evidence): number {
  return (
    b.strength - a.strength ||
    (Math.abs(b.deviation) || 0) - (Math.abs(a.deviation) || 0) ||
    (a.onset ?? Infinity) - (b.onset ?? Infinity) ||
    byName([a.signal], [b.signal])
  );
}

/** Signals of one kind count as one: they say the same. */
export function nameGroup({ kind, signal }: Evidence): string {
  return kind ?? signal;
}

/** By UTF-16 code units, the same everywhere. */
export function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
