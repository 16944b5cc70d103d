import { parseDuration } from '../../queries';
import { durationMs } from '../spec/durations';
import type { RuleSpec } from '../spec/ruleSpec';
import { problemIf, problemOf, shown, type RuleProblem } from './problem';

const tenSeconds = 10_000;
const day = 86_400_000;

/** Durations that cannot be read, and intervals that Grafana's scheduler does not keep. */
export function checkTimes(spec: RuleSpec): RuleProblem[] {
  const step: unknown = spec.learning?.step;
  return [
    ...checkInterval(spec.interval),
    ...problemOf('for', () => durationMs(spec.for, 'for')),
    ...(spec.keepFiring === undefined ? [] : checkDuration('keepFiring', spec.keepFiring)),
    ...(step === undefined || step === 'auto' ? [] : checkDuration('learning.step', step)),
    ...checkOwn(spec),
  ];
}

function checkInterval(interval: string): RuleProblem[] {
  const unread = checkDuration('interval', interval);
  if (unread.length > 0) {
    return unread;
  }
  const rest = parseDuration(interval, 'interval') % tenSeconds;
  const message = `interval is ${interval}. Grafana evaluates every 10 s: choose a multiple of 10s, such as 1m.`;
  return problemIf(rest !== 0, 'interval', message);
}

/** A problem where the value is no duration above 0. */
export function checkDuration(field: string, value: unknown): RuleProblem[] {
  return typeof value === 'string'
    ? problemOf(field, () => parseDuration(value, field))
    : [{ field, message: `${field} is ${shown(value)}. Give a duration such as 5m, 12h or 28d.` }];
}

function checkOwn(spec: RuleSpec): RuleProblem[] {
  switch (spec.kind) {
    case 'missing':
    case 'changepoint':
      return checkDuration('within', spec.within);
    case 'sloBurn':
      return [
        ...checkPeriod(spec.period),
        ...(spec.exhaustedWithin === undefined ? [] : checkDuration('exhaustedWithin', spec.exhaustedWithin)),
      ];
    default:
      // Horizons are read with the query.
      return [];
  }
}

/** The burn rates are parts of a month's budget. */
function checkPeriod(period: string): RuleProblem[] {
  const unread = checkDuration('period', period);
  if (unread.length > 0) {
    return unread;
  }
  const days = parseDuration(period, 'period') / day;
  const message = `period is ${period}. The burn rates 14.4, 6, 3 and 1 are those of a month: choose 28d to 31d.`;
  return problemIf(days < 28 || days > 31, 'period', message);
}
