import type { Alert } from './simulateAlerts';
import { week } from '../../../engine';

/** Something that is known to have happened; ms. */
export interface KnownIncident {
  title: string;
  from: number;
  to: number;
}

/** Alerts of a rule that fire together: whoever is on call is notified once. */
export interface Episode {
  from: number;
  to: number;
  alerts: Alert[];
  /** Titles of the known incidents that it overlaps. */
  incidents: string[];
}

/** What a rule would have done over a range. */
export interface RuleReport {
  episodes: Episode[];
  /** Episodes per week. */
  perWeek: number;
  /** Share of the range in which an alert was firing, [0, 1]. */
  firingShare: number;
  /** Each known incident in the range, with the alert that would have detected it; delay in ms from its begin. */
  incidents: Array<{ incident: KnownIncident; detectedAt?: number; delay?: number }>;
  /** Share of the episodes that overlap a known incident; absent where there is no episode or no incident is known. */
  precision?: number;
  /** Share of the known incidents that an episode overlaps; absent where none is known. */
  recall?: number;
  /** Episodes per week that overlap no known incident. */
  falsePerWeek: number;
}

/** Sums up the alerts of a rule between `from` and `to` (ms), beside what is known to have happened. */
export function scoreAlerts(
  alerts: Alert[],
  known: KnownIncident[],
  { from, to }: { from: number; to: number }
): RuleReport {
  const weeks = Math.max(to - from, 1) / week;
  const inRange = known.filter((incident) => incident.from < to && incident.to > from);
  const episodes = groupEpisodes(alerts).map((episode) => ({
    ...episode,
    incidents: inRange.filter((incident) => overlap(episode, incident)).map(({ title }) => title),
  }));
  const incidents = inRange.map((incident) => detection(incident, episodes));
  const found = incidents.filter(({ detectedAt }) => detectedAt !== undefined).length;
  const wrong = episodes.filter((episode) => episode.incidents.length === 0).length;
  return {
    episodes,
    perWeek: episodes.length / weeks,
    firingShare: episodes.reduce((sum, episode) => sum + episode.to - episode.from, 0) / Math.max(to - from, 1),
    incidents,
    precision: inRange.length > 0 && episodes.length > 0 ? 1 - wrong / episodes.length : undefined,
    recall: inRange.length > 0 ? found / inRange.length : undefined,
    falsePerWeek: wrong / weeks,
  };
}

function groupEpisodes(alerts: Alert[]): Array<Omit<Episode, 'incidents'>> {
  const episodes: Array<Omit<Episode, 'incidents'>> = [];
  [...alerts]
    .sort((a, b) => a.from - b.from)
    .forEach((alert) => {
      const last = episodes[episodes.length - 1];
      if (last && alert.from <= last.to) {
        last.to = Math.max(last.to, alert.to);
        last.alerts.push(alert);
      } else {
        episodes.push({ from: alert.from, to: alert.to, alerts: [alert] });
      }
    });
  return episodes;
}

function overlap(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from <= a.to;
}

/** An alert that fired before the incident began detects it at once. */
function detection(incident: KnownIncident, episodes: Episode[]): RuleReport['incidents'][number] {
  const first = episodes.find((episode) => overlap(episode, incident));
  if (!first) {
    return { incident };
  }
  const detectedAt = Math.max(first.from, incident.from);
  return { incident, detectedAt, delay: detectedAt - incident.from };
}
