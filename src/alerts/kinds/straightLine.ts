import { formatDuration } from '../../queries';
import { durationMs, durationSeconds, plainDuration } from '../spec/durations';
import { singleAlert, type PrometheusRules } from '../spec/prometheusRules';
import { inParentheses } from '../promql/parentheses';
import type { RuleCommon } from '../spec/ruleCommon';
import { day, minute } from '../../engine';

const samples = 200;

/** A history for a line: twice the horizon, at least a day, in about 200 samples. */
function history(expr: string, horizon: string): string {
  const length = Math.max(2 * durationMs(horizon, 'Horizon'), day);
  const step = Math.max(minute, Math.round(length / samples / minute) * minute);
  return `${inParentheses(expr)}[${formatDuration(length)}:${formatDuration(step)}]`;
}

const sign = { above: '>=', below: '<=' } as const;

type Limited = RuleCommon & { limit: number; crossing: 'above' | 'below' };

/** A line through the history crosses the limit within the time `ahead`; `ending` completes the description. */
export function toLineRules({ source, crossing, limit }: Limited, ahead: string, ending: string): PrometheusRules {
  const line = `predict_linear(${history(String(source.query.expr), ahead)}, ${durationSeconds(ahead)})`;
  const rules = singleAlert(
    `${line} ${sign[crossing]} ${limit}`,
    `A line through the past reaches {{ $value | humanize }} within ${plainDuration(ahead)}${ending}`,
    'The forecast is a straight line: no seasons, no changes of trend, no interval and no probability.'
  );
  return { ...rules, samplesRead: samples };
}
