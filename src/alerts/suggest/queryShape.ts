import type { QueryStatistics } from '../backtest';
import type { FoundQuery } from './foundQuery';

/** Strings of PromQL and LogQL: names in them are values of labels. */
const texts = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g;
const counter = /\b\w+_(?:total|bucket)\b/;
const counterOfHistogram = /\b\w+_(?:count|sum)\b/;
const overTime =
  /\b(?:rate|irate|increase|delta|idelta|changes|resets|deriv|count|count_values|group|absent)\s*(?:by\s*\([^)]*\)\s*)?\(/;
const failure = /error|fail|timeout|reject|dropped/i;
const failedStatus = /5\.\.|5xx|5\[|\b5\d\d\b|error|fail/i;
const durations = new Set(['s', 'ms', 'µs', 'ns', 'm', 'h', 'dtdurations', 'dtdurationms', 'clocks']);

function codeOf({ query: { expr } }: FoundQuery): string {
  return expr.replace(texts, '""');
}

/** A counter that is neither turned into a rate nor counted: it only grows. */
export function isRawCounter(query: FoundQuery, { notices, series }: QueryStatistics): boolean {
  const code = codeOf(query);
  const onlyGrows = series.length > 0 && series.every(({ last, highest }) => last === highest);
  const isCounter = counter.test(code) || (counterOfHistogram.test(code) && onlyGrows);
  return (isCounter && !overTime.test(code)) || notices.some((text) => text.includes('looks like a counter'));
}

/** Whether names, labels or the title speak of what goes wrong. */
function isOfFailures(query: FoundQuery): boolean {
  const values = query.query.expr.match(texts) ?? [];
  return failure.test(`${codeOf(query)} ${query.title}`) || values.some((value) => failedStatus.test(value));
}

/** Percent (100) and shares (1): what is whole, by Grafana's unit. */
export function wholeValue({ unit }: FoundQuery): number | undefined {
  return unit === 'percent' ? 100 : unit === 'percentunit' ? 1 : undefined;
}

/** A part of the requests or jobs that go wrong. */
export function isErrorRatio(query: FoundQuery): boolean {
  return codeOf(query).includes('/') && isOfFailures(query);
}

/** Times that people wait: only more of them is trouble. */
export function isDuration(query: FoundQuery): boolean {
  const hasUnit = query.unit !== undefined && durations.has(query.unit);
  return hasUnit || /\bhistogram_quantile\s*\(|_seconds(?:_sum)?\b/.test(codeOf(query));
}

/** Memory, waiting work and failures by number: more is trouble, less is rest. */
export function isBurden(query: FoundQuery): boolean {
  const code = codeOf(query);
  const isMemory = (query.unit === 'bytes' || query.unit === 'decbytes') && !/avail|free/i.test(code);
  return isMemory || /queue|backlog|lag\b|pending|waiting/i.test(`${code} ${query.title}`) || isOfFailures(query);
}

/** How far apart the levels of like series may lie. */
const likeWithin = 1.5;
const fewestPeers = 4;

/** Several series of about the same level and reach, such as the replicas of one service. */
export function isPeers({ series }: QueryStatistics): boolean {
  const medians = series.map(({ median }) => median);
  const lowest = Math.min(...medians);
  const reach = Math.min(...series.map(({ highest }) => highest));
  return (
    series.length >= fewestPeers &&
    lowest > 0 &&
    Math.max(...medians) <= likeWithin * lowest &&
    reach >= Math.max(...medians)
  );
}
