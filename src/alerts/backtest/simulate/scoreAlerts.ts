import { minute, week, type TimeRange } from '../../../engine';
import { labelsKey, type FailedSpan } from '../evaluate/evaluations';
import type { BlindSpans } from './blindSpans';
import type { Alert, AlertCause } from './simulateAlerts';

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

/** Times in which a rule saw nothing, and the alerts that it sent because it says Alerting there. */
export interface BlindTime<Span extends TimeRange = TimeRange> {
  /** Share of the range, [0, 1]. */
  share: number;
  spans: Span[];
  /** Alerts that say no more than that; none unless the rule says Alerting. */
  episodes: Episode[];
  /** Times that somebody was notified of it, by such an alert or by Grafana's own on the source. */
  pages: number;
}

/** What a rule would have done over a range. */
export interface RuleReport {
  /** Times in which its condition held, without those of missing data and failed evaluations. */
  episodes: Episode[];
  /** Episodes per week. */
  perWeek: number;
  /** Alerts that fired again within 15 min after they were resolved, the same labels again. */
  flaps: number;
  /** Share of the range in which an alert was firing and there were data, [0, 1]. */
  firingShare: number;
  /** Each known incident in the range, with the alert that would have detected it; delay in ms from its begin. */
  incidents: Array<{ incident: KnownIncident; detectedAt?: number; delay?: number }>;
  /** Share of the episodes that overlap a known incident; absent where there is no episode or no incident is known. */
  precision?: number;
  /** Share of the known incidents that an alert of any cause overlaps; absent where none is known. */
  recall?: number;
  /** Episodes per week that overlap no known incident. */
  falsePerWeek: number;
  /** Without data after the first there were. */
  noData: BlindTime;
  failed: BlindTime<FailedSpan>;
}

/** Sums up the alerts of a rule between `from` and `to` (ms), beside what is known to have happened and what it could not see. */
export function scoreAlerts(
  alerts: Alert[],
  known: KnownIncident[],
  { from, to, noData = [], failed = [] }: TimeRange & Partial<BlindSpans>
): RuleReport {
  const length = Math.max(to - from, 1);
  const weeks = length / week;
  const inRange = known.filter((incident) => incident.from < to && incident.to > from);
  const listEpisodes = (cause: AlertCause, isAboutSource = false) =>
    groupEpisodes(
      alerts.filter((alert) => alert.cause === cause && (alert.isAboutSource ?? false) === isAboutSource),
      inRange
    );
  const episodes = listEpisodes('condition');
  const blind = <Span extends TimeRange>(cause: AlertCause, spans: Span[]): BlindTime<Span> => ({
    share: sumLengths(spans) / length,
    spans,
    episodes: listEpisodes(cause),
    pages: listEpisodes(cause).length + listEpisodes(cause, true).length,
  });
  const report = { noData: blind('no data', noData), failed: blind('error', failed) };
  const all = [...episodes, ...report.noData.episodes, ...report.failed.episodes].sort((a, b) => a.from - b.from);
  const incidents = inRange.map((incident) => detection(incident, all));
  const found = incidents.filter(({ detectedAt }) => detectedAt !== undefined).length;
  const wrong = episodes.filter((episode) => episode.incidents.length === 0).length;
  return {
    episodes,
    perWeek: episodes.length / weeks,
    flaps: countFlaps(alerts),
    firingShare: (sumLengths(episodes) - sumOverlaps(episodes, noData) - sumOverlaps(episodes, failed)) / length,
    incidents,
    precision: inRange.length > 0 && episodes.length > 0 ? 1 - wrong / episodes.length : undefined,
    recall: inRange.length > 0 ? found / inRange.length : undefined,
    falsePerWeek: wrong / weeks,
    ...report,
  };
}

/** An alert that fires again so soon is the same trouble, and another page. */
const maxFlapGapMs = 15 * minute;

function countFlaps(alerts: Alert[]): number {
  const ends = new Map<string, number>();
  return [...alerts]
    .filter(({ cause }) => cause === 'condition')
    .sort((a, b) => a.from - b.from)
    .filter(({ part, labels, from, to }) => {
      const key = `${part} ${labelsKey(labels)}`;
      const end = ends.get(key);
      ends.set(key, to);
      return end !== undefined && from - end <= maxFlapGapMs;
    }).length;
}

function groupEpisodes(alerts: Alert[], known: KnownIncident[]): Episode[] {
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
  return episodes.map((episode) => ({
    ...episode,
    incidents: known.filter((incident) => overlap(episode, incident)).map(({ title }) => title),
  }));
}

function sumLengths(spans: TimeRange[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** How long spans of both lists hold at the same time, ms; those of one list are ascending and do not overlap. */
function sumOverlaps(some: TimeRange[], others: TimeRange[]): number {
  let sum = 0;
  for (let i = 0, k = 0; i < some.length && k < others.length; some[i].to < others[k].to ? i++ : k++) {
    sum += Math.max(0, Math.min(some[i].to, others[k].to) - Math.max(some[i].from, others[k].from));
  }
  return sum;
}

function overlap(a: TimeRange, b: TimeRange): boolean {
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
