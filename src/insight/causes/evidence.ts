import type { Series, TimeRange } from '../../engine';
import { measureDeparture, type Departure } from './departure';

/** One series of a service: a rate, a latency, a saturation, a count of log lines. */
export interface ServiceSignal {
  service: string;
  /** What is measured, alike for all services: 'latency'. A signal may have several series: quantiles, pods. */
  signal: string;
  series: Series;
}

/** When something went wrong. */
export interface Incident extends TimeRange {
  /** The signal that raised the alarm, where one did: other signals count half. */
  symptom?: string;
}

/** How one signal of a service departs from its past: the most telling of its series. */
export interface Evidence extends Departure {
  signal: string;
  /** Distance of the series' observations, ms. */
  step: number;
  /** True where the past has no value to compare with. */
  unknown: boolean;
  /** Departure strength as it counts for this incident. */
  weight: number;
}

/** What signals count for that are not the one that raised the alarm. */
const otherSignals = 0.5;

/** The evidence per service, services by name, each one's signals most telling first. */
export function gatherEvidence(incident: Incident, signals: readonly ServiceSignal[]): Map<string, Evidence[]> {
  const services = new Map<string, Map<string, Evidence>>();
  for (const { service, signal, series } of signals) {
    const found = services.get(service) ?? new Map<string, Evidence>();
    const evidence = assessSubject(incident, signal, series);
    const known = found.get(signal);
    found.set(signal, known === undefined || byWeight(evidence, known) < 0 ? evidence : known);
    services.set(service, found);
  }
  return new Map([...services].sort(byName).map(([service, found]) => [service, [...found.values()].sort(byWeight)]));
}

function assessSubject(incident: Incident, signal: string, series: Series): Evidence {
  const departure = measureDeparture(series, incident);
  const share = incident.symptom === undefined || incident.symptom === signal ? 1 : otherSignals;
  const unknown = Number.isNaN(departure.usual);
  return { ...departure, signal, step: series.step, unknown, weight: share * departure.strength };
}

/** Ties by what does not depend on the order of the input. */
function byWeight(a: Evidence, b: Evidence): number {
  return (
    b.weight - a.weight ||
    Math.abs(b.deviation) - Math.abs(a.deviation) ||
    (a.onset ?? Infinity) - (b.onset ?? Infinity) ||
    byName([a.signal], [b.signal])
  );
}

/** By UTF-16 code units, the same everywhere. */
export function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
