import { type Series, week } from '../../src/engine';
import type { Row } from '../forecast/report';
import {
  describeAnatomy,
  canShow,
  incidentKinds,
  inject,
  drawLength,
  seeded,
  type Incident,
  type IncidentKind,
} from './incidents';
import type { Method } from './methods';

export interface Subject {
  name: string;
  series: Series;
  /** 1 where a person says that the series is anomalous already; absent = nothing is known. */
  labels?: Uint8Array;
}

interface Trial extends Incident {
  subject: number;
}

/** Alarms this close together are one. */
const together = 12;
/** This share of each series only trains. */
const warmUp = 0.25;
const trialsPerKind = 2;

/** One incident after another in copies of each series, at places that the seed chooses. */
export function planTrials(subjects: Subject[], seed: number): Trial[] {
  const random = seeded(seed);
  return subjects.flatMap(({ series, labels }, subject) => {
    const anatomy = describeAnatomy(series);
    const requested = incidentKinds
      .filter((kind) => canShow(kind, anatomy))
      .flatMap((kind) => repeat(kind, trialsPerKind));
    return requested.flatMap((kind) => {
      const from = placeFor({ series, labels }, drawLength(kind, anatomy.dayLength), random);
      return from === undefined ? [] : [{ subject, ...inject(series, anatomy, { kind, from, random }) }];
    });
  });
}

function repeat<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value);
}

/**
 * A place in the later part of the series, with room for the incident, that is not near a known anomaly or a gap;
 * undefined where none is found.
 */
function placeFor(
  { series: { values }, labels }: Pick<Subject, 'series' | 'labels'>,
  length: number,
  random: () => number
): number | undefined {
  const first = Math.max(60, Math.floor(values.length * 0.4));
  const room = values.length - length - first;
  for (let attempt = 0; attempt < 50 && room > 0; attempt++) {
    const from = first + Math.floor(room * random());
    const near = [from - 10, from + 10] as const;
    if (values.subarray(...near).every(Number.isFinite) && !labels?.subarray(...near).includes(1)) {
      return from;
    }
  }
  return undefined;
}

/** Recall and delay of a method at the lowest threshold that has at most one false alarm per series and week. */
export function runInjection(method: Method, subjects: Subject[], trials: Trial[]): Row {
  const clean = subjects.map(({ series }) => method.score(series));
  const threshold = thresholdFor(clean, subjects);
  const delays = trials.map(({ subject, values, from, kind }) => {
    const scores = method.score({ ...subjects[subject].series, values });
    const found = scores
      .subarray(from)
      .findIndex((score, i) => score >= threshold && !(clean[subject][from + i] >= threshold));
    return { kind, delay: found < 0 ? Infinity : found };
  });
  const recall = (kind?: IncidentKind) => {
    const requested = delays.filter((one) => kind === undefined || one.kind === kind);
    return requested.length > 0 ? requested.filter(({ delay }) => delay < Infinity).length / requested.length : NaN;
  };
  const sorted = delays.map(({ delay }) => delay).sort((a, b) => a - b);
  return {
    method: method.name,
    incidents: String(delays.length),
    recall: recall(),
    'median delay': sorted[sorted.length >> 1] ?? NaN,
    'false alarms per week': falseAlarms(clean, subjects, threshold),
    ...Object.fromEntries(incidentKinds.map((kind) => [kind, recall(kind)])),
  };
}

/** The lowest threshold before the false alarms become too many, from above. */
function thresholdFor(clean: Float64Array[], subjects: Subject[]): number {
  const all = Float64Array.from(clean.flatMap((scores) => [...scores.filter(Number.isFinite)])).sort();
  let threshold = Infinity;
  for (let share = 1 / all.length; share < 0.5; share *= 1.05) {
    const lower = above(all[Math.floor((1 - share) * (all.length - 1))]);
    if (falseAlarms(clean, subjects, lower) > 1) {
      break;
    }
    threshold = lower;
  }
  return threshold;
}

/** The next larger number, so that the score itself is no alarm. */
function above(score: number): number {
  return score + Math.max(Math.abs(score) * 1e-15, Number.MIN_VALUE);
}

/**
 * Alarms per series and week on the series as they are, known anomalies and the warm-up left out. A series shorter than
 * a week counts as a week: it cannot have less than one alarm and more than none.
 */
function falseAlarms(clean: Float64Array[], subjects: Subject[], threshold: number): number {
  let alarms = 0;
  let weeks = 0;
  subjects.forEach(({ series, labels }, s) => {
    const first = Math.floor(series.values.length * warmUp);
    let last = -Infinity;
    for (let i = first; i < series.values.length; i++) {
      if (clean[s][i] >= threshold) {
        alarms += i - last > together && !labels?.subarray(Math.max(0, i - together), i + together).includes(1) ? 1 : 0;
        last = i;
      }
    }
    weeks += Math.max(1, ((series.values.length - first) * series.step) / week);
  });
  return alarms / weeks;
}
