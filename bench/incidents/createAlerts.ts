import { detectAnomalies, minute, type Series } from '../../src/engine';
import type { ServiceSignal } from '../../src/insight';
import type { Trouble } from '../../src/incidents';
import type { Trial } from '../causes/trial';

/** So many standard deviations from the mean of the past fire a rule. */
const maxDeviations = 3;
/** Rows of the past that a rule or a detector is made of at least. */
const minPast = 20;
/** How long a rule is broken before it fires, ms. */
const pendingPeriod = minute;
/** What begins just before the onset, which is known to a row, belongs to the incident. */
const early = minute;

/** The alerts of one incident, as a usual set of rules and our own detection give them; what fired before it is left out. */
export function createAlerts({ incident, signals }: Trial): Trouble[] {
  return signals
    .flatMap((signal, i) => [
      ...findBroken(signal, incident.from).map(([start, end]) => toTrouble(signal, { start, end, rule: `rule ${i}` })),
      ...findUnusual(signal, incident).map(([start, end]) => toTrouble(signal, { start, end, rule: `anomaly ${i}` })),
    ])
    .filter(({ start }) => start >= incident.from - early && start <= incident.to);
}

type Stretch = [start: number, end: number];

/** When one rule per series fires: a static limit on the harming side, three standard deviations from the mean of the past. */
function findBroken({ series, harm = 'both' }: ServiceSignal, from: number): Stretch[] {
  const { start, step, values } = series;
  const rows = Math.max(0, Math.min(values.length, Math.floor((from - early - start) / step)));
  const past = values.subarray(0, rows).filter(Number.isFinite);
  if (past.length < minPast) {
    return [];
  }
  const mean = past.reduce((sum, value) => sum + value, 0) / past.length;
  const deviation = Math.sqrt(past.reduce((sum, value) => sum + (value - mean) ** 2, 0) / past.length);
  const isBroken = (value: number) =>
    (harm !== 'down' && value > mean + maxDeviations * deviation) ||
    (harm !== 'up' && value < mean - maxDeviations * deviation);
  const pending = Math.max(0, Math.ceil(pendingPeriod / step) - 1);
  const stretches: Stretch[] = [];
  let since = -1;
  for (let row = rows; row <= values.length; row++) {
    if (row < values.length && isBroken(values[row])) {
      since = since < 0 ? row : since;
    } else if (since >= 0) {
      if (row - since > pending) {
        stretches.push([start + (since + pending) * step, start + row * step]);
      }
      since = -1;
    }
  }
  return stretches;
}

/** Signals of one recording serve several of its incidents. */
const detected = new WeakMap<Series, Stretch[]>();

function findUnusual({ series, harm = 'both' }: ServiceSignal, { from, to }: Trial['incident']): Stretch[] {
  const known = detected.get(series) ?? detect(series, harm);
  detected.set(series, known);
  return known.filter(([start]) => start >= from - early && start <= to);
}

function detect(series: Series, direction: 'up' | 'down' | 'both'): Stretch[] {
  if (series.values.filter(Number.isFinite).length < minPast) {
    return [];
  }
  const { events } = detectAnomalies(series, { direction, falseAlarmsPerWeek: 1 });
  return events.map(({ start, end }): Stretch => [start, end + series.step]);
}

function toTrouble(
  { service, signal, kind }: ServiceSignal,
  { start, end, rule }: { start: number; end: number; rule: string }
): Trouble {
  return {
    kind: rule.startsWith('rule') ? 'alert' : 'anomaly',
    id: JSON.stringify([service, signal, rule, start]),
    title: signal,
    services: [service],
    labels: { service, alertname: `${rule} ${signal}` },
    start,
    end,
    severity: 'warning',
    signal: kind ?? signal,
    origin: 'prometheus',
  };
}
