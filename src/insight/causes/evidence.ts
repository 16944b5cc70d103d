import type { Series, TimeRange } from '../../engine';
import type { ServiceSignal } from './causeRanking';
import { measureDeparture, type Departure } from './departure';

export type { ServiceSignal } from './causeRanking';

/** When something went wrong. */
export interface Incident extends TimeRange {
  /** The signal that raised the alarm, where one did. */
  symptom?: string;
}

/** How one signal of a service departs from its past: the most telling of its series. */
export interface Evidence extends Departure {
  signal: string;
  /** Distance of the series' observations, ms. */
  step: number;
}

/** The evidence per service, services by name, each one's signals most telling first. */
export function gatherEvidence(incident: TimeRange, signals: readonly ServiceSignal[]): Map<string, Evidence[]> {
  const services = new Map<string, Map<string, Evidence>>();
  for (const { service, signal, series } of signals) {
    const found = services.get(service) ?? new Map<string, Evidence>();
    const evidence = assessSeries(incident, signal, series);
    const known = found.get(signal);
    found.set(signal, known === undefined || byStrength(evidence, known) < 0 ? evidence : known);
    services.set(service, found);
  }
  return new Map([...services].sort(byName).map(([service, found]) => [service, [...found.values()].sort(byStrength)]));
}

function assessSeries(incident: TimeRange, signal: string, series: Series): Evidence {
  return { ...measureDeparture(series, incident), signal, step: series.step };
}

/** Ties by what does not depend on the order of the input. */
function byStrength(a: Evidence, b: Evidence): number {
  return (
    b.strength - a.strength ||
    Math.abs(b.deviation) - Math.abs(a.deviation) ||
    (a.onset ?? Infinity) - (b.onset ?? Infinity) ||
    byName([a.signal], [b.signal])
  );
}

/** By UTF-16 code units, the same everywhere. */
export function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
