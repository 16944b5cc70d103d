import type { Series } from '../../../engine';
import type { CauseEvidence, CauseRanking, RankedService } from '../causeRanking';
import { listSuspects, listTelling } from './listSuspects';
import type { Reading } from '../reading/planReading';
import type { NewPattern } from '../../health/signalState';
import type { ReadSignal } from '../reading/readSignals';

/** The times of all drawn values: start + i * step for i < count. */
export interface TimeAxis {
  /** ms since the epoch. */
  start: number;
  /** ms. */
  step: number;
  count: number;
}

/** A signal's departure with what is needed to draw it. */
export interface DrawnEvidence extends CauseEvidence {
  /** Grafana's id of its unit. */
  unit: string;
  /** One value per time of the axis, NaN = missing; only of the most telling signals. */
  values?: Float64Array;
}

export interface DrawnService extends Omit<RankedService, 'evidence'> {
  evidence: DrawnEvidence[];
  /** What its logs said of errors and did not say before, where anything. */
  newPatterns?: NewPattern[];
}

const maxPoints = 120;
/** The first is worth a closer look than the others. */
const maxSignalsOfFirst = 4;
const maxSignalsOfOthers = 2;
/** Before the window as long as the window itself is shown, but at least so many steps. */
const minStepsBefore = 30;

/** The axis of the window, what came before it and what after: at most 120 points. */
export function chooseAxis({ window, from, to, step }: Reading): TimeAxis {
  const lead = Math.max(window.to - window.from, minStepsBefore * step);
  const first = Math.max(from, window.from - Math.ceil(lead / step) * step);
  const rows = Math.floor((to - first) / step) + 1;
  const stride = Math.ceil(rows / maxPoints);
  return { start: first, step: stride * step, count: Math.ceil(rows / stride) };
}

/** The value furthest from `usual` within each step of the axis, so that no peak is lost; NaN where there is none. */
export function sampleSeries({ start, step, values }: Series, axis: TimeAxis, usual: number): Float64Array {
  const sampled = new Float64Array(axis.count).fill(NaN);
  const centre = Number.isFinite(usual) ? usual : 0;
  const first = Math.max(0, Math.ceil((axis.start - start) / step));
  for (let i = first; i < values.length; i++) {
    const place = Math.floor((start + i * step - axis.start) / axis.step);
    const isFurther = !(Math.abs(values[i] - centre) <= Math.abs(sampled[place] - centre));
    if (place < axis.count && Number.isFinite(values[i]) && isFurther) {
      sampled[place] = values[i];
    }
  }
  return sampled;
}

/**
 * The services of a ranking with the units of their signals, and the values of those that plainly depart from their past: of
 * the most suspect service at most four signals, of the other suspects two each. Where there is no suspect, the first four of
 * `service`, or else of the first.
 */
export function drawEvidence(
  ranking: CauseRanking,
  signals: readonly ReadSignal[],
  { axis, service: asked }: { axis: TimeAxis; service?: string }
): DrawnService[] {
  const series = groupSignals(signals);
  const { services } = ranking;
  const calm = services.find(({ service }) => service === asked) ?? services[0];
  const drawn = chooseDrawn(ranking, calm);
  const draw = (service: string, one: CauseEvidence): DrawnEvidence => {
    const read = findRead(series.get(nameKey(service, one.signal)) ?? [], one);
    const unit = read?.unit ?? 'short';
    return read && drawn.has(one)
      ? { ...one, unit, values: sampleSeries(read.series, axis, one.usual) }
      : { ...one, unit };
  };
  return services.map((ranked) => ({ ...ranked, evidence: ranked.evidence.map((one) => draw(ranked.service, one)) }));
}

function chooseDrawn(ranking: CauseRanking, calm?: RankedService): ReadonlySet<CauseEvidence> {
  const departing = listSuspects(ranking).flatMap(({ evidence }, place) =>
    listTelling(evidence).slice(0, place === 0 ? maxSignalsOfFirst : maxSignalsOfOthers)
  );
  return new Set(departing.length > 0 ? departing : calm?.evidence.slice(0, maxSignalsOfFirst));
}

function groupSignals(signals: readonly ReadSignal[]): Map<string, ReadSignal[]> {
  const groups = new Map<string, ReadSignal[]>();
  for (const one of signals) {
    const key = nameKey(one.service, one.signal);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function nameKey(service: string, signal: string): string {
  return JSON.stringify([service, signal]);
}

/** Of several series, such as those of pods, the one that the evidence speaks of: it comes nearest to the peak. */
function findRead(read: readonly ReadSignal[], { peak }: CauseEvidence): ReadSignal | undefined {
  const distances = read.map(({ series }) =>
    series.values.reduce((least, value) => closer(least, value - peak), Infinity)
  );
  return read[Math.max(0, distances.indexOf(Math.min(...distances)))];
}

/** The smaller distance; what is missing is none. */
function closer(least: number, difference: number): number {
  return Math.abs(difference) < least ? Math.abs(difference) : least;
}
