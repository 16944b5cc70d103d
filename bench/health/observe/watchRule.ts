import type { Foresight } from '../../../cli';
import { alertKinds, simulateAlerts, type Alert, type RuleSpec } from '../../../src/alerts';
import { minute } from '../../../src/engine';
import { expandMacros, findScrapeInterval } from '../../../src/sources';
import type { RuleScore } from '../score/ruleScore';
import type { KnownIncident } from '../score/scoreIncident';

/** Grafana's pages evaluate a new rule once a minute. */
const interval = minute;
const before = 20 * minute;
const after = 45 * minute;

/** What a rule is to watch: a query expression and the side that harms. */
export interface WatchedSignal {
  expr: string;
  harm: 'up' | 'down' | 'both';
}

/** The rule that the page of rules begins with where it is opened from a signal of a service, macros filled in. */
export function createDefaultRule({ expr, harm }: WatchedSignal): RuleSpec {
  const times = { step: interval, scrapeInterval: findScrapeInterval({ expr }) };
  return {
    ...alertKinds.anomaly.defaults,
    name: 'A signal is unusual',
    folder: 'Foresight',
    group: 'predictive',
    interval: '1m',
    for: '0s',
    keepFiring: '2m',
    severity: 'warning',
    foresight: 'foresight',
    source: { uid: 'prometheus', query: { refId: 'A', expr: expandMacros(expr, times, '') } },
    learning: { step: '1m', training: '7d' },
    quorum: { anomalous: 1, of: 2 },
    direction: harm,
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
