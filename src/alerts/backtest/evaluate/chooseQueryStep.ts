import { toNumber } from '../../../schema';
import { parseDuration } from '../../../queries';
import type { RuleStep } from '../../spec/grafana/grafanaRule';

const defaultIntervalMs = 1000;
const defaultMaxDataPoints = 43_200;
/** Points that Grafana asks Prometheus for at most. */
const maxPoints = 11_000;
/** Points of one query's range beyond which a backtest reads it more coarsely. */
const maxExactPoints = 100;

/**
 * Distance of the points of a range query, ms: Grafana's own, or a multiple of it that still has about a hundred points in
 * the range and at least one per `interval`, since a month of seconds is more than a source answers. An interval of 0 asks
 * for Grafana's own.
 */
export function chooseQueryStep({ model, relativeTimeRange }: RuleStep, interval: number): number {
  const range = (relativeTimeRange.from - relativeTimeRange.to) * 1000;
  const given = readInterval(model.interval) ?? (toNumber(model.intervalMs) || defaultIntervalMs);
  const points = toNumber(model.maxDataPoints) || defaultMaxDataPoints;
  const least = Math.max(given, range / points, range / maxPoints);
  const own = Math.ceil(least / 1000) * 1000 * (toNumber(model.intervalFactor) || 1);
  const longest = Math.min(interval, range / maxExactPoints);
  return own * Math.max(1, Math.floor(longest / own));
}

function readInterval(text: unknown): number | undefined {
  try {
    return typeof text === 'string' && /^\d/.test(text) ? parseDuration(text, 'interval') : undefined;
  } catch {
    return undefined;
  }
}
