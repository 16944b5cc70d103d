import type { TimeRange } from '../../../../engine';
import type { Message } from '../../../../texts';

/** A time in which one alert of a rule fired. */
export interface Firing extends TimeRange {
  labels: Readonly<Record<string, string>>;
}

/** What a rule did, or would have done, over the range. */
export interface RuleHistory {
  /** history: Grafana's; series: ALERTS of the source; backtest: made again from the data. */
  from: 'history' | 'series' | 'backtest';
  /** By time. */
  firings: Firing[];
}

/** What all rules did. */
export interface AlertHistory {
  /** By the rule's id; rules of which nothing is known are left out. */
  rules: ReadonlyMap<string, RuleHistory>;
  /** Rules that only a backtest tells of, and those that had none yet. */
  backtests: { needed: number; waiting: number };
  /** Why some could not be backtested, by the rule's id. */
  refused: ReadonlyMap<string, Message>;
  /** Alerts that are over the limit. */
  leftOut: number;
  /** What could not be read. */
  missing: Message[];
}

/** An alert that fires again so soon is the same trouble, and another page; ms. */
export const maxFlapGap = 15 * 60_000;

/** Times that the same alert fired again within 15 min after it had ended. */
export function countFlaps({ firings }: RuleHistory): number {
  const ends = new Map<string, number>();
  return [...firings]
    .sort((a, b) => a.from - b.from)
    .filter(({ labels, from, to }) => {
      const key = JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
      const end = ends.get(key);
      ends.set(key, Math.max(to, end ?? to));
      return end !== undefined && from > end && from - end <= maxFlapGap;
    }).length;
}

/** Times of a rule in which any of its alerts fired: whoever is on call is notified once. */
export function joinFirings({ firings }: Pick<RuleHistory, 'firings'>): Array<TimeRange & { firings: Firing[] }> {
  const episodes: Array<TimeRange & { firings: Firing[] }> = [];
  [...firings]
    .sort((a, b) => a.from - b.from)
    .forEach((firing) => {
      const last = episodes[episodes.length - 1];
      if (last && firing.from <= last.to) {
        last.to = Math.max(last.to, firing.to);
        last.firings.push(firing);
      } else {
        episodes.push({ from: firing.from, to: firing.to, firings: [firing] });
      }
    });
  return episodes;
}
