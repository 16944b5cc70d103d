import { hour } from '../../../src/engine';
import { readDetectionSet, readSubjects, type Subject } from '../../anomaly/data/readDetectionSet';
import { isNab } from '../../anomaly/data/readNab';
import { readTrials } from '../../causes/data/readTrials';
import { checkLength } from '../../forecast/data/checkLength';
import { readHoldouts, type Holdout } from '../../forecast/data/readHoldouts';
import type { BenchSet } from './benchSet';
import type { Found } from './listSets';

const nothing = { labelled: [], hasNabWindows: false, subjects: [], holdouts: [], trials: [] };
/** Holdouts have no times; those of the M4 competition that are known here are hourly. */
const stepOfHoldouts = hour;
/** A set needs a series of so many observations. */
const minSeries = 50;
/** What a quick look takes of a set: series, observations of each, and incidents. */
const quick = { series: 6, observations: 20_000, trials: 10 };

/**
 * Everything of a set that can be measured.
 * @throws Error that says which file cannot be read and why.
 */
export function readSet(found: Found): BenchSet {
  const set = readFolder(found);
  if (set.trials.length === 0) {
    checkLength(found.folder, set.subjects, minSeries);
  }
  return set;
}

function readFolder({ name, folder, holds }: Found): BenchSet {
  switch (holds) {
    case 'causes':
      return { ...nothing, name, trials: readTrials(folder) };
    case 'holdouts': {
      const holdouts = readHoldouts(folder);
      return { ...nothing, name, holdouts, subjects: holdouts.map(toSubject) };
    }
    case 'labelled': {
      const labelled = readDetectionSet(folder);
      return { ...nothing, name, labelled, hasNabWindows: isNab(folder), subjects: labelled };
    }
    case 'series':
      return { ...nothing, name, subjects: readSubjects(folder) };
  }
}

function toSubject({ id, train }: Holdout): Subject {
  return { name: id, series: { start: 0, step: stepOfHoldouts, values: train } };
}

/** A few series of a set, evenly chosen, and the beginning of each. */
export function thinSet(set: BenchSet): BenchSet {
  const labelled = thin(set.labelled, quick.series).map(cut);
  return {
    ...set,
    labelled,
    subjects: labelled.length > 0 ? labelled : thin(set.subjects, quick.series).map(cut),
    holdouts: thin(set.holdouts, quick.series),
    trials: thin(set.trials, quick.trials),
  };
}

function thin<T>(list: T[], count: number): T[] {
  const stride = Math.max(1, Math.ceil(list.length / count));
  return list.filter((_, i) => i % stride === 0);
}

function cut<T extends Subject>(subject: T): T {
  const { series, labels, ignored } = subject;
  const rows =
    'rows' in subject ? (subject.rows as Int32Array).filter((place) => place < quick.observations) : undefined;
  return {
    ...subject,
    series: { ...series, values: series.values.slice(0, quick.observations) },
    labels: labels?.slice(0, quick.observations),
    ignored: ignored?.slice(0, quick.observations),
    ...(rows && { rows }),
  };
}
