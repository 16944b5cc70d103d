import { type Series, week } from '../../src/engine';
import type { Row } from '../forecast/report';
import type { Subject } from './data/readDetectionSet';
import { countFalseAlarms, findCounted } from './falseAlarms';
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
import { detect, detectBranches, type Detection, type Method } from './methods';

export interface Trial extends Incident {
  subject: number;
}

const trialsPerKind = 2;

/** One incident after another in copies of each series, at places that the seed chooses. */
export function planTrials(subjects: Subject[], seed: number): Trial[] {
  const random = seeded(seed);
  return subjects.flatMap(({ series, labels, ignored }, subject) => {
    const anatomy = describeAnatomy(series);
    const requested = incidentKinds
      .filter((kind) => canShow(kind, anatomy))
      .flatMap((kind) => repeat(kind, trialsPerKind));
    return requested.flatMap((kind) => {
      const from = placeFor(
        { series, anomalous: [labels, ignored] },
        { length: drawLength(kind, anatomy.dayLength), random }
      );
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
  { series: { values }, anomalous }: { series: Series; anomalous: Array<Uint8Array | undefined> },
  { length, random }: { length: number; random: () => number }
): number | undefined {
  const first = Math.max(60, Math.floor(values.length * 0.4));
  const room = values.length - length - first;
  for (let attempt = 0; attempt < 50 && room > 0; attempt++) {
    const from = first + Math.floor(room * random());
    const near = [from - 10, from + 10] as const;
    const isQuiet = anomalous.every((marks) => !marks?.subarray(...near).includes(1));
    if (isQuiet && values.subarray(...near).every(Number.isFinite)) {
      return from;
    }
  }
  return undefined;
}

/** What a method made of the incidents: which it found, how late (observations), Infinity = not. */
export interface Found {
  kind: IncidentKind;
  delay: number;
}

/** The incidents at the method's own alarms, and at the lowest threshold with at most one false alarm a series-week. */
export interface InjectionResult {
  configured: Found[];
  common: Found[];
  /** Per series and week, at that threshold. */
  falseAlarms: number;
}

/** Finds incidents in copies of the subjects by what alarms there and not in the subject as it is, `clean`. */
export function findIncidents(
  method: Method,
  { subjects, clean }: { subjects: Subject[]; clean: Detection[] },
  trials: Trial[]
): InjectionResult {
  const threshold = findThreshold(clean, subjects);
  const result: InjectionResult = {
    configured: [],
    common: [],
    falseAlarms: rateAt(clean, subjects, threshold),
  };
  subjects.forEach(({ series }, s) => {
    const own = trials.filter(({ subject }) => subject === s);
    detectBranches(method, series, own).forEach(({ scores, alarms }, t) => {
      const { kind, from } = own[t];
      const before = { scores: clean[s].scores.subarray(from), alarms: clean[s].alarms.subarray(from) };
      const atThreshold = scores.findIndex((score, i) => score >= threshold && !(before.scores[i] >= threshold));
      const atAlarm = alarms.findIndex((alarm, i) => alarm === 1 && before.alarms[i] !== 1);
      result.common.push({ kind, delay: atThreshold < 0 ? Infinity : atThreshold });
      result.configured.push({ kind, delay: atAlarm < 0 ? Infinity : atAlarm });
    });
  });
  return result;
}

/** Share of incidents found, of one kind where it is given. */
export function findRecall(found: Found[], kind?: IncidentKind): number {
  const requested = found.filter((one) => kind === undefined || one.kind === kind);
  return requested.filter(({ delay }) => delay < Infinity).length / requested.length;
}

/** Observations until half of all incidents are found; Infinity where fewer are. */
function findMedianDelay(found: Found[]): number {
  const sorted = found.map(({ delay }) => delay).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Observations until half of the incidents that are found are found; NaN where none is. */
export function findMedianDelayOfFound(found: Found[]): number {
  return findMedianDelay(found.filter(({ delay }) => delay < Infinity));
}

/** Recall and delay of a method, as a row of results. */
export function runInjection(method: Method, subjects: Subject[], trials: Trial[]): Row {
  const clean = subjects.map(({ series }) => detect(method, series));
  const { common, configured, falseAlarms } = findIncidents(method, { subjects, clean }, trials);
  return {
    method: method.name,
    incidents: String(common.length),
    recall: findRecall(common),
    'median delay': findMedianDelay(common),
    'false alarms per week': falseAlarms,
    ...Object.fromEntries(incidentKinds.map((kind) => [kind, findRecall(common, kind)])),
    'recall as configured': findRecall(configured),
  };
}

/** The lowest threshold before the false alarms become too many, from above. */
function findThreshold(clean: Detection[], subjects: Subject[]): number {
  const all = Float64Array.from(clean.flatMap(({ scores }) => [...scores.filter(Number.isFinite)])).sort();
  let threshold = Infinity;
  for (let share = 1 / all.length; share < 0.5; share *= 1.05) {
    const lower = above(all[Math.floor((1 - share) * (all.length - 1))]);
    if (lower < threshold && rateAt(clean, subjects, lower) > 1) {
      break;
    }
    threshold = Math.min(threshold, lower);
  }
  return threshold;
}

/** The next larger number, so that the score itself is no alarm. */
function above(score: number): number {
  return score + Math.max(Math.abs(score) * 1e-15, Number.MIN_VALUE);
}

/**
 * False alarms per series and week of scores from `threshold` on. A series shorter than a week counts as a week: it
 * cannot have less than one alarm and more than none.
 */
function rateAt(clean: Detection[], subjects: Subject[], threshold: number): number {
  let alarms = 0;
  let weeks = 0;
  subjects.forEach((subject, s) => {
    const counted = findCounted(subject);
    alarms += countFalseAlarms((i) => clean[s].scores[i] >= threshold, counted);
    weeks += Math.max(1, (counted.count * subject.series.step) / week);
  });
  return alarms / weeks;
}
