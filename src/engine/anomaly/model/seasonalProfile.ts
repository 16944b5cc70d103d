/** How a value usually deviates from its level through a cycle, in equal parts of it. Plain data. */
export interface SeasonalProfile {
  /** ms */
  cycle: number;
  /** Usual deviation by part of the cycle. */
  parts: Float64Array;
  /** Observations that each part has seen, up to its memory. */
  seen: Uint16Array;
  /** Observations that a part remembers. */
  memory: number;
}

/** At most this many parts, so that the state stays small: five minutes of a day. */
const maxParts = 288;
/** Cycles that a part remembers. */
const cyclesRemembered = 10;

/** `cycle` and `step` are ms. */
export function createProfile(cycle: number, step: number): SeasonalProfile {
  const length = cycle / step;
  const count = Math.max(1, Math.min(maxParts, Math.round(length)));
  return {
    cycle,
    parts: new Float64Array(count),
    seen: new Uint16Array(count),
    memory: Math.min(60_000, cyclesRemembered * Math.max(1, length / count)),
  };
}

/** The usual deviation at `time` (ms); 0 where nothing is known yet. */
export function readProfile(profile: SeasonalProfile, time: number): number {
  return profile.parts[partAt(profile, time)];
}

export function learnProfile(profile: SeasonalProfile, time: number, deviation: number): void {
  const part = partAt(profile, time);
  profile.seen[part] = Math.min(profile.seen[part] + 1, profile.memory);
  profile.parts[part] += (deviation - profile.parts[part]) / profile.seen[part];
}

function partAt({ cycle, parts }: SeasonalProfile, time: number): number {
  const phase = (((time % cycle) + cycle) % cycle) / cycle;
  return Math.min(parts.length - 1, Math.floor(phase * parts.length));
}
