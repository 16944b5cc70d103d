import { createMessage, type Message } from '../../texts';
import type { QueryStatistics, RuleReport } from '../backtest';
import type { ImportedRule } from '../import/importedRule';
import type { RuleSpec } from '../kinds';
import type { FoundQuery } from '../suggest/foundQuery';
import { readAlertQuery } from '../suggest/readAlertQuery';
import {
  compareReports,
  proposeImprovement,
  type Improvement,
  type ImproveOptions,
  type ImprovementVerdict,
} from './proposeImprovement';
import { withTimes } from './steadyRule';
import { writeExpression } from './writeExpression';

/** How both rules are backtested over the same range. */
export interface ImproveTransport {
  backtestExisting: (rule: ImportedRule) => Promise<RuleReport>;
  backtestProposed: (spec: RuleSpec) => Promise<RuleReport>;
  /** How a query behaves. */
  readStatistics: (source: FoundQuery['source'] & { query: FoundQuery['query'] }) => Promise<QueryStatistics>;
}

/** A rule, what is proposed instead, and what both would have done. */
export interface RuleImprovement {
  rule: ImportedRule;
  existing: RuleReport;
  improvement: Improvement;
  /** Left out where nothing is proposed. */
  proposed?: RuleReport;
  verdict?: ImprovementVerdict;
}

/**
 * Looks for something better than a rule, and backtests both.
 * @throws what the transport throws.
 */
export async function improveRule(
  rule: ImportedRule,
  options: ImproveOptions,
  transport: ImproveTransport
): Promise<RuleImprovement> {
  const existing = await transport.backtestExisting(rule);
  const query = readQuery(rule, options);
  const statistics = 'query' in query ? await transport.readStatistics(toSource(query.query)) : undefined;
  const improvement = proposeImprovement(rule, { report: existing, query, statistics }, options);
  if (!('spec' in improvement) && !('times' in improvement)) {
    return { rule, existing, improvement };
  }
  const proposed =
    'spec' in improvement
      ? await transport.backtestProposed(improvement.spec)
      : await transport.backtestExisting(withTimes(rule, improvement.times));
  return { rule, existing, improvement, proposed, verdict: compareReports(existing, proposed) };
}

function toSource({ source, query }: FoundQuery) {
  return { ...source, query };
}

function readQuery(rule: ImportedRule, { source }: ImproveOptions): { query: FoundQuery } | { reason: Message } {
  const expr = rule.spec === undefined ? writeExpression(rule) : undefined;
  if (expr === undefined) {
    return { reason: createMessage(rule.spec === undefined ? 'improve.not-read' : 'improve.own', {}) };
  }
  const found: FoundQuery = {
    title: rule.title,
    source: { uid: rule.datasourceUid || source },
    query: { refId: 'A', expr, range: true },
    limits: [],
  };
  const read = readAlertQuery(found);
  if ('reason' in read) {
    return { reason: createMessage('improve.skipped', { reason: read.reason }) };
  }
  const isCondition = read.query.alert !== undefined;
  return isCondition ? read : { reason: createMessage('improve.not-read', {}) };
}
