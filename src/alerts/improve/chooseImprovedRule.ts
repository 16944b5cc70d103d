import { createMessage, type Message } from '../../texts';
import type { RuleSpec } from '../kinds';
import { listDangerousLimits } from '../suggest/limits/chooseLimit';
import { findTrend, listTrendLimits } from '../suggest/limits/findTrend';
import { formatNumber, type Candidate } from '../suggest/rules/candidate';
import { suggestAnomaly } from '../suggest/rules/learningRules';
import { suggestInsteadOfLine, suggestRunway } from '../suggest/rules/limitRules';

/** A rule that may be better than a fixed limit or a straight line. */
interface ImprovedRule {
  rule: RuleSpec;
  reason: Message;
  /** Whether it is better whatever the existing rule has done so far. */
  isUrgent: boolean;
}

/**
 * The rule of Foresight for what an alert compares: a runway for a straight line and for a trend towards its limit, else the
 * expected range of the values.
 */
export function chooseImprovedRule(candidate: Candidate): ImprovedRule {
  const { query, statistics } = candidate;
  const [limit] = listDangerousLimits(query);
  const { ahead } = query.alert ?? {};
  if (ahead !== undefined && limit !== undefined) {
    const { rule } = suggestInsteadOfLine(candidate, limit, ahead);
    return {
      rule,
      reason: createMessage('improve.line', { hours: ahead / 3_600_000, limit: limit.value }),
      isUrgent: true,
    };
  }
  const trend = findTrend(statistics, listTrendLimits(query).slice(0, 1));
  if (trend !== undefined) {
    const { series, days } = trend;
    const values = {
      series: series.name,
      perDay: formatNumber(series.perDay),
      limit: trend.limit,
      days: formatNumber(days),
    };
    return {
      rule: suggestRunway(candidate, trend).rule,
      reason: createMessage('improve.trend', values),
      isUrgent: true,
    };
  }
  const side = limit?.crossing ?? query.alert?.crossing;
  const { rule } = suggestAnomaly({ ...candidate, query: { ...query, alert: { ...query.alert, crossing: side } } });
  return { rule, reason: createMessage('improve.range', {}), isUrgent: false };
}
