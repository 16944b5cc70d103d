import type { Foresight } from '../../../cli';
import { alertKinds, simulateAlerts, type Alert, type RuleSpec } from '../../../src/alerts';
import { minute } from '../../../src/engine';
import type { RuleScore } from '../score/ruleScore';
import type { KnownIncident } from '../score/scoreIncident';

/** Grafana's pages evaluate a new rule once a minute. */
const interval = minute;
const before = 20 * minute;
const after = 45 * minute;

/** The rule that the page of rules begins with, over one query. */
export function createDefaultRule(expr: string): RuleSpec {
  const { defaults, learning } = alertKinds.anomaly;
  return {
    name: expr.slice(0, 60),
    folder: 'Foresight',
    group: 'predictive',
    interval: '1m',
    for: '0s',
    keepFiring: '10m',
    severity: 'warning',
    foresight: 'foresight',
    source: { uid: 'prometheus', query: { refId: 'A', expr } },
    learning,
    ...defaults,
  };
}

/** Evaluates a rule once a minute around an incident, each time with what was there then. */
export async function watchRule(rule: RuleSpec, incident: KnownIncident, { evaluate }: Foresight): Promise<RuleScore> {
  const range = { from: incident.from - before, to: incident.to + after };
  return scoreAlerts(simulateAlerts(rule, await evaluate(rule, range)), incident);
}

function scoreAlerts(alerts: Alert[], { from, to }: KnownIncident): RuleScore {
  const first = alerts.find((alert) => alert.from >= from && alert.from <= to + 2 * interval);
  return first === undefined
    ? { evaluations: NaN, resolvedAfter: NaN }
    : {
        evaluations: Math.floor((first.from - from) / interval) + 1,
        resolvedAfter: first.isOpen ? Infinity : (first.to - to) / minute,
      };
}
