import { plainDuration } from '../../spec/durations';
import { inParentheses } from '../../promql/parentheses';
import { singleAlert, type PrometheusRules } from '../../spec/prometheusRules';
import type { ChangepointRule } from './schema';

/** Difference of means, in deviations of the day before, that makes a new level. */
const width = 3;
const step = '1m';

/** The mean within the time is far from the mean of the day before, measured by that day's deviation. */
export function toChangepointRules(rule: ChangepointRule): PrometheusRules {
  const expr = inParentheses(String(rule.source.query.expr));
  const within = plainDuration(rule.within);
  const before = `${expr}[1d:5m] offset ${within}`;
  const change = `abs(avg_over_time(${expr}[${within}:${step}]) - avg_over_time(${before}))`;
  const deploy = rule.deployed === undefined ? '' : ` and on () (${inParentheses(rule.deployed)} > 0)`;
  return singleAlert(
    `${change} > ${width} * stddev_over_time(${before})${deploy}`,
    `The mean of ${within} differs by {{ $value | humanize }} from that of the day before.`,
    'Seasons and trends count as changes, spikes move the mean, and the time of the change is not known.'
  );
}
