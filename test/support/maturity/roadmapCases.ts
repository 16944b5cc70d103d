import type { RuleReport, RuleSpec } from '../../../src/alerts';
import { hour } from '../../../src/engine';
import type { Check, CheckResult } from '../../../src/maturity/check/check';
import { checkWeights, type CheckId } from '../../../src/maturity/check/weights';
import type { PastIncident } from '../../../src/maturity/reading/operation/pastIncident';
import { createMessage } from '../../../src/texts';

export const roadmapNow = Date.UTC(2026, 10, 30);

const verbatim = (text: string) => createMessage('query.verbatim', { text });

/** A result of a check with its usual weight. */
export function createResult(check: CheckId, given: Partial<CheckResult> = {}): CheckResult {
  const { level, weight, effort } = checkWeights[check];
  const share = given.outcome === 'passed' ? 1 : 0;
  return {
    check,
    group: 'telemetry',
    level,
    weight,
    effort,
    service: '',
    team: '',
    outcome: 'failed',
    ...(given.outcome === 'unknown' || given.outcome === 'notApplicable' ? {} : { share }),
    found: verbatim(`${check} of ${given.service ?? 'all'}`),
    mends: [],
    ...given,
  };
}

/** An incident of the past, an hour long. */
export function createIncident(id: string, given: Partial<PastIncident> = {}): PastIncident {
  const from = roadmapNow - 72 * hour;
  return { id, title: `Incident ${id}`, services: ['cart'], from, to: from + hour, ...given };
}

/** Checks with titles, whose assessments nobody runs. */
export const namedChecks: Check[] = (Object.keys(checkWeights) as CheckId[]).map((id) => ({
  id,
  group: 'telemetry',
  title: verbatim(`Title of ${id}`),
  question: verbatim('question'),
  why: verbatim(`Why ${id}`),
  perService: true,
  assess: () => [],
}));

/** A report of a rule that fired at these times about these incidents. */
export function createRuleReport(episodes: Array<{ from: number; incidents: string[] }>, falsePerWeek = 0): RuleReport {
  return {
    episodes: episodes.map((one) => ({ ...one, to: one.from + hour, alerts: [] })),
    falsePerWeek,
  } as unknown as RuleReport;
}

export const proposedRule = { kind: 'deviation', name: 'Cart is slow' } as unknown as RuleSpec;
