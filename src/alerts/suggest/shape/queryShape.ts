import type { QueryStatistics } from '../../backtest';
import { analyseExpression, type ExpressionFacts } from '../../promql/analyseExpression';
import type { FoundQuery } from '../foundQuery';

const counter = /_(?:total|bucket)$/;
const histogramCounter = /_(?:count|sum)$/;
/** Functions and aggregations whose result no longer grows with the counter. */
const counting = new Set([
  ...['rate', 'irate', 'increase', 'delta', 'idelta', 'changes', 'resets', 'deriv', 'timestamp'],
  ...['count', 'count_values', 'group', 'absent', 'absent_over_time', 'present_over_time', 'count_over_time'],
]);
const failure = /error|fail|timeout|reject|dropped/i;
const failedStatus = /5\.\.|5xx|5\[|\b5\d\d\b|error|fail/i;
const durationMetric = /_seconds(?:_sum)?$/;
const freeMemory = /avail|free/i;
const waiting = /queue|backlog|lag\b|pending|waiting/i;
const durationUnits = new Set(['s', 'ms', 'µs', 'ns', 'm', 'h', 'dtdurations', 'dtdurationms', 'clocks']);

/** A counter that is neither turned into a rate nor counted: it only grows. */
export function isRawCounter({ query }: FoundQuery, { notices, series }: QueryStatistics): boolean {
  const onlyGrows = series.length > 0 && series.every(({ last, highest }) => last === highest);
  const isCounter = (name: string) => counter.test(name) || (histogramCounter.test(name) && onlyGrows);
  const { metrics } = analyseExpression(query.expr);
  const isRaw = metrics.some(({ name, functions }) => isCounter(name) && !functions.some((one) => counting.has(one)));
  return isRaw || notices.some((text) => text.includes('looks like a counter'));
}

/** The names of metrics and labels that an expression reads. */
function listNames({ metrics, labels }: ExpressionFacts): string {
  return [...metrics.map(({ name }) => name), ...labels].join(' ');
}

/** Whether names, labels or the title speak of what goes wrong. */
export function isFailure({ query, title }: FoundQuery): boolean {
  const facts = analyseExpression(query.expr);
  return failure.test(`${listNames(facts)} ${title}`) || facts.values.some((value) => failedStatus.test(value));
}

/** A part of the requests or jobs that go wrong. */
export function isErrorRatio(query: FoundQuery): boolean {
  return analyseExpression(query.query.expr).divides && isFailure(query);
}

/** Times that people wait: only more of them is trouble. */
export function isDuration({ query, unit }: FoundQuery): boolean {
  const { metrics } = analyseExpression(query.expr);
  const isTimed = metrics.some(
    ({ name, functions }) => durationMetric.test(name) || functions.includes('histogram_quantile')
  );
  return isTimed || (unit !== undefined && durationUnits.has(unit));
}

/** Memory, waiting work and failures by number: more is trouble, less is rest. */
export function isBurden(query: FoundQuery): boolean {
  const names = listNames(analyseExpression(query.query.expr));
  const isMemory = (query.unit === 'bytes' || query.unit === 'decbytes') && !freeMemory.test(names);
  return isMemory || waiting.test(`${names} ${query.title}`) || isFailure(query);
}

/** How far apart the levels of like series may lie, as a ratio. */
const maxLevelRatio = 1.5;
const minPeers = 4;

/** Several series of about the same level and peak, such as the replicas of one service. */
export function isPeers({ series }: QueryStatistics): boolean {
  const medians = series.map(({ median }) => median);
  const lowest = Math.min(...medians);
  const lowestPeak = Math.min(...series.map(({ highest }) => highest));
  return (
    series.length >= minPeers &&
    lowest > 0 &&
    Math.max(...medians) <= maxLevelRatio * lowest &&
    lowestPeak >= Math.max(...medians)
  );
}
