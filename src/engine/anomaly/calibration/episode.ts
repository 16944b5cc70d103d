import { week } from '../../series/units';

/** The rate of false alarms that is accepted, on which grid (ms). */
export interface AlarmRate {
  /** Expected false alarms per week, > 0. */
  falseAlarmsPerWeek: number;
  step: number;
}

/** The evidence (nats) that is passed by chance as often as `falseAlarmsPerWeek`, at least 3. */
export function findAlarmThreshold({ falseAlarmsPerWeek, step }: AlarmRate): number {
  return Math.max(3, -Math.log((falseAlarmsPerWeek * step) / week));
}

/** Whether an anomaly is under way. Plain data. */
export interface Episode {
  open: boolean;
  /** Observations since it began, and since the last anomalous one. */
  age: number;
  quiet: number;
  /** True from the time that a new level counts as normal until the evidence has passed. */
  accepted: boolean;
}

/** An episode goes on at this share of the evidence that begins one, and over so many usual observations. */
const continuingShare = 0.5;
const maxQuietObservations = 6;

export function createEpisode(): Episode {
  return { open: false, age: 0, quiet: 0, accepted: false };
}

/** Whether the observation with this evidence (nats) is part of an anomaly; one that lasts too long becomes normal. */
export function updateEpisode(
  episode: Episode,
  evidence: number,
  options: AlarmRate & { adaptation: number }
): boolean {
  const needed = findAlarmThreshold(options);
  const lasts = evidence >= continuingShare * needed;
  episode.age++;
  episode.quiet = lasts ? 0 : episode.quiet + 1;
  if (episode.quiet > maxQuietObservations) {
    episode.open = false;
    episode.accepted = false;
  }
  if (episode.accepted) {
    return false;
  }
  if (!episode.open && evidence >= needed) {
    episode.open = true;
    episode.age = 0;
  }
  if (episode.open && episode.age * options.step >= options.adaptation) {
    episode.open = false;
    episode.accepted = true;
    episode.age = 0;
    return false;
  }
  return episode.open && lasts;
}
