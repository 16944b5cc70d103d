/** Whether an anomaly is under way. Plain data. */
export interface Episode {
  open: boolean;
  /** Observations since it began, and since the last anomalous one. */
  age: number;
  quiet: number;
  /** True from the time that a new level counts as normal until the evidence has passed. */
  accepted: boolean;
  /** The most evidence beyond what was needed, nats. */
  excess: number;
}

/** What an episode depends on. */
export interface EpisodeLimits {
  /** Evidence that begins one, nats, and whether one may begin. */
  needed: number;
  mayBegin: boolean;
  /** Observations after which what lasts is normal. */
  maxAge: number;
}

/** An episode goes on at this share of the evidence that begins one, and over so many usual observations. */
const continuingShare = 0.5;
const maxQuietObservations = 6;

export function createEpisode(): Episode {
  return { open: false, age: 0, quiet: 0, accepted: false, excess: 0 };
}

/** Whether the observation with this evidence (nats) is part of an anomaly, and the excess of an episode that ended. */
export function updateEpisode(
  episode: Episode,
  evidence: number,
  { needed, mayBegin, maxAge }: EpisodeLimits
): { anomalous: boolean; ended?: number } {
  const lasts = evidence >= (episode.accepted ? 1 : continuingShare) * needed;
  episode.quiet = lasts ? 0 : episode.quiet + 1;
  episode.age++;
  const ends = episode.quiet > maxQuietObservations;
  const ended = ends && episode.open ? episode.excess : undefined;
  if (ends) {
    episode.open = false;
    episode.accepted = false;
  }
  if (!episode.open && !episode.accepted && mayBegin && evidence >= needed) {
    Object.assign(episode, { open: true, age: 1, excess: 0 });
  }
  return { anomalous: episode.open && continueEpisode(episode, evidence - needed, maxAge) && lasts, ended };
}

/** False where it has lasted so long that it is normal now. */
function continueEpisode(episode: Episode, excess: number, maxAge: number): boolean {
  episode.excess = Math.max(episode.excess, excess);
  if (episode.age > maxAge) {
    episode.open = false;
    episode.accepted = true;
  }
  return episode.open;
}
