import { formatDuration } from '../../../queries';
import { durationMs, durationSeconds, plainDuration } from '../../spec/durations';
import { inParentheses } from '../../spec/promql';
import type { ForecastBreachRule, RunwayRule } from '../../spec/ruleSpec';
import { onlyAlert, type FileRules } from './fileRules';

const minute = 60_000;
const samples = 200;
const day = 86_400_000;

/** A history for a line: twice the horizon, at least a day, in about 200 samples. */
function history(expr: string, horizon: string): string {
  const length = Math.max(2 * durationMs(horizon, 'Horizon'), day);
  const step = Math.max(minute, Math.round(length / samples / minute) * minute);
  return `${inParentheses(expr)}[${formatDuration(length)}:${formatDuration(step)}]`;
}

const sign = { above: '>=', below: '<=' } as const;
const lost = 'The forecast is a straight line: no seasons, no changes of trend, no interval and no probability.';

/** The line through the history crosses the limit within the horizon. */
export function forecastBreachRules(rule: ForecastBreachRule): FileRules {
  const { horizon, crossing, limit } = rule;
  return onlyAlert(
    crossed(rule, horizon),
    `A line through the past reaches {{ $value | humanize }} within ${plainDuration(horizon)}; the limit of ${limit} is ${crossing === 'above' ? 'an upper' : 'a lower'} one.`,
    lost
  );
}

/** The limit is reached within the time left; a probability becomes "within the horizon". */
export function runwayRules(rule: RunwayRule): FileRules {
  const within = 'within' in rule.fires ? rule.fires.within : rule.horizon;
  return onlyAlert(
    crossed(rule, within),
    `A line through the past reaches {{ $value | humanize }} within ${plainDuration(within)}, beyond the limit of ${rule.limit}.`,
    lost
  );
}

function crossed({ source, crossing, limit }: ForecastBreachRule | RunwayRule, ahead: string): string {
  const line = `predict_linear(${history(String(source.query.expr), ahead)}, ${durationSeconds(ahead)})`;
  return `${line} ${sign[crossing]} ${limit}`;
}
