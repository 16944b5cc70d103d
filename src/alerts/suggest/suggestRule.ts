import type { LearningOptions } from '../spec/ruleCommon';
import type { RuleSpec } from '../kinds';
import type { QueryStatistics } from '../backtest';
import type { FoundQuery } from './foundQuery';
import type { SuggestOptions } from './suggestion';
import { isBurden, isDuration, isErrorRatio, isPeers, wholeValue } from './queryShape';
import { findTrend, type Trend } from './findTrend';
import { minute } from '../../engine';

/** A rule that suits a query, and why. */
export interface SuggestedRule {
  rule: RuleSpec;
  reason: string;
}

interface Candidate {
  query: FoundQuery;
  statistics: QueryStatistics;
  options: SuggestOptions;
}

/** The rule of the kind that the query's shape and history suggest. */
export function suggestRule(candidate: Candidate): SuggestedRule {
  const { query, statistics } = candidate;
  const trend = isErrorRatio(query) ? undefined : findTrend(statistics.series, listLimits(query), statistics.days);
  if (trend !== undefined) {
    return runwayRule(candidate, trend);
  }
  const limit = wholeValue(query) === undefined || isErrorRatio(query) ? undefined : listLimits(query)[0];
  if (limit !== undefined) {
    return breachRule(candidate, limit);
  }
  return isPeers(statistics) ? outlierRule(candidate) : anomalyRule(candidate);
}

/** The panel's limits; what is whole is a limit by itself. */
function listLimits(query: FoundQuery): number[] {
  const whole = wholeValue(query);
  return query.limits.length > 0 || whole === undefined ? query.limits : [whole];
}

function runwayRule({ query, options }: Candidate, { series, limit, crossing, days }: Trend): SuggestedRule {
  const rule: RuleSpec = {
    ...commonFields(query, options, '10m'),
    kind: 'runway',
    name: `${query.title}: limit of ${formatNumber(limit)} comes near`,
    learning: { training: '21d', step: '1h' },
    limit,
    crossing,
    horizon: '7d',
    fires: { within: '3d' },
    recovery: 96,
  };
  const reason = `${series.name} moves by ${formatNumber(series.perDay)} a day, towards the limit of ${formatNumber(limit)} in about ${formatNumber(days)} days.`;
  return { rule, reason };
}

function breachRule({ query, statistics, options }: Candidate, limit: number): SuggestedRule {
  const crossing = statistics.series.every(({ median }) => median > limit) ? 'below' : 'above';
  const rule: RuleSpec = {
    ...commonFields(query, options, '5m'),
    kind: 'forecastBreach',
    name: `${query.title}: will cross ${formatNumber(limit)}`,
    learning: { training: '14d', step: '5m' },
    bound: 'point',
    limit,
    crossing,
    horizon: '4h',
  };
  return {
    rule,
    reason: `A utilisation with a limit of ${formatNumber(limit)}: the rule fires when the forecast crosses it within four hours.`,
  };
}

function outlierRule({ query, statistics, options }: Candidate): SuggestedRule {
  const rule: RuleSpec = {
    ...commonFields(query, options, '5m'),
    kind: 'outlier',
    name: `${query.title}: unlike its peers`,
  };
  return { rule, reason: `${statistics.series.length} series of similar levels: each is compared with its peers.` };
}

/** The first observation after an incident's onset holds a part of it only: two must fit into the time that is allowed. */
function anomalyRule({ query, statistics, options }: Candidate): SuggestedRule {
  const step = chooseStep(options.within);
  const up = isErrorRatio(query) || isDuration(query) || isBurden(query);
  const every = `${step / minute}m`;
  const rule: RuleSpec = {
    ...commonFields(query, options, every),
    kind: 'anomaly',
    name: `${query.title}: ${up ? 'unusually high' : 'unusual'}`,
    keepFiring: '10m',
    learning: {
      ...chooseLearning(step),
      falseAlarmsPerWeek: Number((falseAlarmsPerWeek / statistics.series.length).toPrecision(2)),
    },
    direction: up ? 'up' : 'both',
    quorum: { anomalous: 1, of: 2 },
  };
  const reason = up
    ? 'Only high values are trouble: the rule fires above the expected range.'
    : 'The rule fires outside the expected range, on either side.';
  return { rule, reason };
}

/** Expected of one rule, all of its series together. */
const falseAlarmsPerWeek = 1;

/** Steps that divide the hour, ms. */
const steps = [30, 15, 10, 5, 2, 1].map((minutes) => minutes * minute);

function chooseStep(within: number): number {
  return steps.find((step) => 2.5 * step <= within) ?? minute;
}

/** What an evaluation can read quickly: ten thousand rows at most. */
function chooseLearning(step: number): LearningOptions {
  const days = Math.min(28, Math.floor((7 * step) / minute));
  return { training: `${days}d`, step: `${step / minute}m` };
}

function commonFields(query: FoundQuery, options: SuggestOptions, interval: string) {
  return {
    folder: options.folder,
    group: `${options.group}, every ${interval}`,
    interval,
    for: '0s',
    severity: 'warning',
    foresight: options.foresight,
    source: { uid: query.source.uid === '' ? options.source : query.source.uid, query: query.query },
    ...(query.panel === undefined ? {} : { annotations: { panel: query.panel } }),
  } as const;
}

/** Three digits that say something, for people. */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(3)));
}
