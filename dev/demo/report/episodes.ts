import type { Incident } from '../incidents';
import { hour } from '../time';

/** Anomalous observations that belong together, [from, to] in ms. */
export interface Episode {
  from: number;
  to: number;
  /** The one farthest from the others' middle: the greatest, as all of the report's troubles lie above. */
  peak: number;
}

/** Single anomalies closer than this are one episode. */
const longestPause = hour;

/** Groups a column of anomalies (NaN = none). */
export function findEpisodes(times: Float64Array, anomalies: Float64Array): Episode[] {
  const episodes: Episode[] = [];
  anomalies.forEach((value, i) => {
    if (Number.isNaN(value)) {
      return;
    }
    const last = episodes[episodes.length - 1];
    if (last !== undefined && times[i] - last.to <= longestPause) {
      last.to = times[i];
      last.peak = Math.max(last.peak, value);
    } else {
      episodes.push({ from: times[i], to: times[i], peak: value });
    }
  });
  return episodes;
}

/** The incident that explains an episode: one that overlaps it, with some minutes of grace for rates over windows. */
export function explain(episode: Episode, incidents: Incident[]): Incident | undefined {
  const grace = hour / 4;
  return incidents.find(({ from, to }) => episode.from <= to + grace && episode.to >= from - grace);
}
