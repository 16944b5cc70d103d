import pMap from 'p-map';
import type { Foresight } from '../../cli';
import { evaluateRange, scoreAlerts, simulateAlerts, type RuleSpec } from '../../src/alerts';
import type { KnownOfShop } from './recordIncidents';

/** What rules that were applied would have sent over the history, beside what is known to have happened. */
export interface RulePrecision {
  rule: string;
  episodes: number;
  falsePerWeek: number;
  precision: number;
  /** Titles of incidents that it caught. */
  caught: string[];
}

/** Backtests every rule over the history. */
export function measurePrecision(
  rules: readonly RuleSpec[],
  { start, end, incidents }: { start: number; end: number; incidents: readonly KnownOfShop[] },
  foresight: Foresight
): Promise<RulePrecision[]> {
  const range = { from: start, to: end };
  const known = incidents.map(({ title, from, to }) => ({ title, from, to }));
  return pMap(
    rules,
    async (rule) => {
      const alerts = simulateAlerts(rule, await evaluateRange(rule, range, foresight));
      const { episodes, falsePerWeek, precision = NaN } = scoreAlerts(alerts, known, range);
      const caught = [...new Set(episodes.flatMap((episode) => episode.incidents))];
      return { rule: rule.name, episodes: episodes.length, falsePerWeek, precision, caught };
    },
    { concurrency: 2 }
  );
}
