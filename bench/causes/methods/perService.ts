import type { Trial } from '../trial';

/** A signal's finite values before and during an incident. */
export interface Observed {
  service: string;
  signal: string;
  past: number[];
  present: number[];
  /** All values during the incident and as long before, missing ones included. */
  around: Float64Array;
}

export function* eachSignal({ incident, signals }: Trial): Generator<Observed> {
  for (const { service, signal, series } of signals) {
    const { start, step, values } = series;
    const first = Math.max(0, Math.ceil((incident.from - start) / step));
    const end = Math.max(first, Math.ceil((incident.to - start) / step));
    const past = [...values.subarray(0, first)].filter(Number.isFinite);
    const present = [...values.subarray(first, end)].filter(Number.isFinite);
    yield { service, signal, past, present, around: values.subarray(Math.max(0, 2 * first - end), end) };
  }
}

/** The highest score among each service's signals that have a past and values during the incident. */
export function highestPerService(trial: Trial, score: (observed: Observed) => number): Map<string, number> {
  const highest = new Map<string, number>();
  for (const observed of eachSignal(trial)) {
    const value = observed.past.length > 1 && observed.present.length > 0 ? score(observed) : NaN;
    if (value > (highest.get(observed.service) ?? -Infinity)) {
      highest.set(observed.service, value);
    }
  }
  return highest;
}
