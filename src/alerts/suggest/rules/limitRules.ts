import { day, hour } from '../../../engine';
import { formatDuration } from '../../../queries';
import type { RuleSpec } from '../../kinds';
import type { DangerousLimit } from '../limits/chooseLimit';
import type { Trend } from '../limits/findTrend';
import { commonFields, formatNumber, type Candidate, type SuggestedRule } from './candidate';

/** A rule that fires three days before a trend reaches its limit. */
export function suggestRunway(candidate: Candidate, { series, limit, crossing, days }: Trend): SuggestedRule {
  const moves = series.perDay > 0 ? 'rises' : 'falls';
  const reason = `${series.name} ${moves} by ${formatNumber(Math.abs(series.perDay))} a day. At that pace it reaches the limit of ${formatNumber(limit)} in about ${formatNumber(days)} days.`;
  return { rule: { ...runwayRule(candidate, { value: limit, crossing }), fires: { within: '3d' } }, reason };
}

/** The shortest and the longest time that a runway looks ahead, ms. */
const [minAhead, maxAhead] = [hour, 14 * day];

/** A rule instead of an alert on a straight line: it fires as long before the limit as the line looks ahead (ms). */
export function suggestInsteadOfLine(candidate: Candidate, limit: DangerousLimit, ahead: number): SuggestedRule {
  const within = formatDuration(Math.min(maxAhead, Math.max(minAhead, ahead)));
  const { recovery: _, ...rule } = runwayRule(candidate, limit);
  const horizon = formatDuration(Math.min(maxAhead, Math.max(day, 2 * ahead)));
  const reason = `The query is an alert that looks ahead along a straight line. The rule fires ${within} before the forecast, which knows daily and weekly patterns, reaches ${formatNumber(limit.value)}.`;
  return { rule: { ...rule, horizon, fires: { within } }, reason };
}

function runwayRule(candidate: Candidate, { value, crossing }: Pick<DangerousLimit, 'value' | 'crossing'>) {
  return {
    ...commonFields(candidate, '10m'),
    kind: 'runway',
    name: `${candidate.query.title}: limit of ${formatNumber(value)} comes near`,
    learning: { training: '21d', step: '1h' },
    limit: value,
    crossing,
    horizon: '7d',
    recovery: 96,
  } as const;
}

const noLimit = 'no limit is drawn that the values usually stay within';
const origins: Record<DangerousLimit['from'], Record<DangerousLimit['crossing'], string>> = {
  threshold: { above: 'a threshold of the panel', below: 'a threshold of the panel' },
  max: { above: "the panel's maximum", below: "the panel's maximum" },
  given: { above: 'the limit in the query', below: 'the limit in the query' },
  whole: { above: `nearly all there is, since ${noLimit}`, below: `nearly nothing, since ${noLimit}` },
};

/** A rule that fires four hours before the forecast reaches a limit. */
export function suggestBreach(candidate: Candidate, { value, crossing, from }: DangerousLimit): SuggestedRule {
  const rule: RuleSpec = {
    ...commonFields(candidate, '5m'),
    kind: 'forecastBreach',
    name: `${candidate.query.title}: will cross ${formatNumber(value)}`,
    learning: { training: '14d', step: '5m' },
    bound: 'point',
    limit: value,
    crossing,
    horizon: '4h',
  };
  const side = crossing === 'above' ? 'rises to' : 'falls to';
  const reason = `The rule fires when the forecast ${side} ${formatNumber(value)} within four hours: ${origins[from][crossing]}.`;
  return { rule, reason };
}
