import { builtInRules, createOwnerFinder, discover } from '../../../src/insight';
import { readMaturitySettings } from '../../../src/maturity';
import type { Evidence } from '../../../src/maturity/reading/evidence';
import { known, notKnown } from '../../../src/maturity/reading/known';
import type { AlertHistory, Firing } from '../../../src/maturity/reading/operation/history/alertHistory';
import type { OperationEvidence } from '../../../src/maturity/reading/operation/operationEvidence';
import type { AlertRule, AlertRules } from '../../../src/maturity/reading/operation/rules/alertRule';
import { createResolver } from '../../../src/maturity/reading/operation/rules/resolveRecorded';
import { readResponseSettings } from '../../../src/response';
import { createMessage } from '../../../src/texts';
import { holdSeries } from '../insight/holdSeries';
import { now, twoServices } from './maturityWorld';
import { noMaturity } from './noMaturity';

const week = 7 * 86_400_000;
const minute = 60_000;

/** The range of four weeks that evidence is of. */
export const range = { from: now - 4 * week, to: now };

/** A rule of Prometheus over an expression, with all that a good one has. */
export function alertRule(title: string, expr: string, own: Partial<AlertRule> = {}): AlertRule {
  return {
    id: title,
    origin: 'source',
    title,
    folder: 'rules.yml',
    group: 'shop',
    labels: { severity: 'critical', team: 'shop' },
    annotations: { summary: 'It burns', runbook_url: 'https://runbooks/x' },
    interval: minute,
    pending: 5 * minute,
    isPaused: false,
    isProvisioned: true,
    exprs: [expr],
    selectors: createResolver([])([expr]),
    queries: [],
    isPredictive: false,
    ...own,
  };
}

/** These rules, and all that there are. */
export function allRules(rules: AlertRule[], own: Partial<AlertRules> = {}): OperationEvidence['rules'] {
  return known({ rules, leftOut: 0, missing: [], ...own });
}

/** What rules did, by their titles; all of it is known. */
export function allHistory(
  firings: Record<string, Firing[]>,
  own: Partial<AlertHistory> = {}
): OperationEvidence['history'] {
  return known({
    rules: new Map(Object.entries(firings).map(([id, fired]) => [id, { from: 'series', firings: fired }])),
    backtests: { needed: 0, waiting: 0 },
    refused: new Map(),
    leftOut: 0,
    missing: [],
    ...own,
  });
}

const why = createMessage('operation.no-grafana', {});

/** Evidence of two services, web and db; what is not given is unknown. */
export async function operationEvidence(
  operation: Partial<OperationEvidence> = {},
  metrics = twoServices
): Promise<Evidence> {
  const discovery = await discover(builtInRules, holdSeries(metrics, []));
  return {
    discovery,
    sources: { metrics: { uid: 'prom', name: 'Prometheus' }, logs: { uid: 'loki', name: 'Loki' } },
    slos: [],
    ownerOf: createOwnerFinder({ services: discovery.services, nodes: [] }),
    teamOf: () => '',
    now,
    range,
    settings: readMaturitySettings(undefined, () => undefined),
    telemetry: {} as Evidence['telemetry'],
    operation: {
      rules: notKnown(why),
      history: notKnown(why),
      incidents: notKnown(why),
      feedback: notKnown(why),
      dashboards: notKnown(why),
      notification: notKnown(why),
      permissions: notKnown(why),
      trust: notKnown(why),
      responses: notKnown(why),
      catalogue: readResponseSettings(undefined, () => undefined),
      setup: noMaturity.setup,
      ...operation,
    },
  };
}
