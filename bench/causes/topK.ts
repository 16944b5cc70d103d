import type { Method } from './methods/methods';
import type { Trial } from './trial';
import { mean } from './methods/statistics';

/** Shares of incidents whose cause is among the first k services. */
export interface TopK {
  incidents: number;
  /** At k - 1: the share for k = 1 to 5. */
  accuracy: number[];
}

const depths = [1, 2, 3, 4, 5];

/** Where the cause is in a ranking. */
export interface Place {
  /** So many services are more suspect. */
  ahead: number;
  /** So many are as suspect, itself included: each order among them is as likely. */
  tied: number;
}

/** The candidates, most suspect first; equally suspect ones by name. */
export function rank(method: Method, trial: Trial): string[] {
  const scores = method.score(trial);
  const suspicion = (service: string) => scores.get(service) ?? -Infinity;
  return [...trial.candidates].sort((a, b) => Math.sign(suspicion(b) - suspicion(a)) || (a < b ? -1 : 1));
}

/** Where a method ranks the cause; undefined where the cause is no candidate. Without a score is least suspect of all. */
export function placeCause(method: Method, trial: Trial): Place | undefined {
  if (!trial.candidates.includes(trial.cause)) {
    return undefined;
  }
  const scores = method.score(trial);
  const all = trial.candidates.map((service) => scores.get(service) ?? -Infinity);
  const own = scores.get(trial.cause) ?? -Infinity;
  return { ahead: all.filter((one) => one > own).length, tied: all.filter((one) => one === own).length };
}

export function topK(places: ReadonlyArray<Place | undefined>): TopK {
  const chance = (place: Place | undefined, k: number) =>
    place === undefined ? 0 : Math.min(1, Math.max(0, (k - place.ahead) / place.tied));
  return { incidents: places.length, accuracy: depths.map((k) => mean(places.map((place) => chance(place, k)))) };
}

/** What guessing at random is expected to reach. */
export function randomTopK(trials: readonly Trial[]): TopK {
  const chance = ({ candidates, cause }: Trial, k: number) =>
    candidates.includes(cause) ? Math.min(1, k / candidates.length) : 0;
  return {
    incidents: trials.length,
    accuracy: depths.map((k) => mean(trials.map((trial) => chance(trial, k)))),
  };
}

/** 95 % interval of a share of `count` incidents (Wilson, 1927). */
export function wilson(share: number, count: number): { lower: number; upper: number } {
  const z = 1.96;
  const centre = share + (z * z) / (2 * count);
  const width = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const size = 1 + (z * z) / count;
  return { lower: (centre - width) / size, upper: (centre + width) / size };
}
