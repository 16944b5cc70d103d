import { day, week } from '../../../src/engine';
import type { Subject } from '../../anomaly/data/readDetectionSet';
import { countFalseAlarms, findCounted } from '../../anomaly/falseAlarms';
import { createOurs } from '../../anomaly/methods';
import { detectAll } from './detections';
import type { Figure, Measure } from './measure';

/** False alarms per week that the product is set to; the middle one is its default. */
const settings = [7, 1, 0.25];
/** A rate is kept where it is within this factor of the setting. */
const factor = 2;
/** Where fewer alarms are expected, a rate is too high only if chance would give as many more seldom than this. */
const minExpected = 4;
const significance = 0.05;
/** What no alarm at all counts as in a ratio. */
const noAlarm = 0.5;

/** The closer to 1, as a factor, the better. */
const ratio: Figure = { loss: (value) => Math.abs(Math.log(value)), mean: 'geometric' };
const share: Figure = { loss: (value) => -value };

/** Alarms that nothing is known to have caused, per week and series, against the rate that was set. */
export const falseAlarms: Measure = {
  figures: { 'observed by set rate': ratio, 'within a factor of 2': share },
  fits: ({ subjects }) => subjects.length > 0,
  run({ subjects }, context) {
    return settings.map((falseAlarmsPerWeek) => {
      const name = `Foresight at ${falseAlarmsPerWeek} a week`;
      const method = createOurs({ falseAlarmsPerWeek }, falseAlarmsPerWeek === 1 ? 'Foresight' : name);
      const detections = detectAll(method, subjects, context);
      const counts = subjects.map((subject, s) => countAlarms(subject, detections[s].alarms));
      return { method: name, figures: summariseCounts(counts, falseAlarmsPerWeek) };
    });
  },
};

interface Count {
  alarms: number;
  weeks: number;
}

function countAlarms(subject: Subject, alarms: Uint8Array): Count {
  const counted = findCounted(subject);
  return {
    alarms: countFalseAlarms((i) => alarms[i] === 1, counted),
    weeks: (counted.count * subject.series.step) / week,
  };
}

/** Rates over all series together and of the worst one, against the rate that was set; NaN where the set is too short. */
export function summariseCounts(counts: Count[], setting: number): Record<string, number> {
  const alarms = counts.reduce((sum, one) => sum + one.alarms, 0);
  const weeks = counts.reduce((sum, one) => sum + one.weeks, 0);
  const isWithin = isKept(alarms, weeks * setting);
  return {
    series: counts.length,
    weeks,
    alarms,
    'mean per week': alarms / weeks,
    'worst series': findWorst(counts),
    'observed by set rate': isWithin === undefined ? NaN : Math.max(alarms, noAlarm) / (weeks * setting),
    'within a factor of 2': isWithin === undefined ? NaN : Number(isWithin),
  };
}

/** The highest rate of a series; those of less than a day count only where there is no longer one. */
function findWorst(counts: Count[]): number {
  const observed = counts.filter(({ weeks }) => weeks > 0);
  const long = observed.filter(({ weeks }) => weeks * week >= day);
  const rates = (long.length > 0 ? long : observed).map(({ alarms, weeks }) => alarms / weeks);
  return rates.length > 0 ? Math.max(...rates) : NaN;
}

/** Whether a count is within the factor of the expected one; undefined where too few are expected to say that it is not. */
function isKept(alarms: number, expected: number): boolean | undefined {
  const kept = alarms >= expected / factor && alarms <= expected * factor;
  if (kept || expected >= minExpected) {
    return kept;
  }
  return 1 - poissonBelow(alarms, expected * factor) < significance ? false : undefined;
}

/** Probability of fewer than `count` where `mean` are expected (Poisson). */
function poissonBelow(count: number, mean: number): number {
  let sum = 0;
  let term = Math.exp(-mean);
  for (let k = 0; k < count; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}
