import type { Subject } from '../../anomaly/data/readDetectionSet';
import { leftDiscord } from '../../anomaly/leftDiscord';
import { detect, ours, type Detection, type Method } from '../../anomaly/methods';
import { adaptiveRules, seasonalNaiveSigma, windowedGaussian } from '../../anomaly/windowedPeers';
import type { Context } from './measure';

const peers = [windowedGaussian, seasonalNaiveSigma, adaptiveRules, leftDiscord];

/** Ours first, and the peers unless they are not wanted. */
export function listDetectors({ options }: Context): Method[] {
  return options.peers === 'none' ? [ours] : [ours, ...peers];
}

const known = new WeakMap<Subject[], Map<string, Detection[]>>();

/** What a method finds in each subject of a set; made once for all measures of the set. */
export function detectAll(method: Method, subjects: Subject[], { progress }: Context): Detection[] {
  const byMethod = known.get(subjects) ?? new Map<string, Detection[]>();
  known.set(subjects, byMethod);
  const before = byMethod.get(method.name);
  if (before) {
    return before;
  }
  progress(method.name);
  const found = subjects.map(({ series }) => detect(method, series));
  byMethod.set(method.name, found);
  return found;
}
