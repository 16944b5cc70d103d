import { plainDuration } from '../../spec/durations';
import { inParentheses } from '../../promql/parentheses';
import { singleAlert, type PrometheusRules } from '../../spec/prometheusRules';
import type { MissingRule } from './schema';
import { findMemory, writeSilence } from './silence';

const step = '1m';

/** Series that were there and are not within the time, or that do not move within it. */
export function toMissingRules(rule: MissingRule): PrometheusRules {
  const expr = inParentheses(String(rule.source.query.expr));
  const within = plainDuration(rule.within);
  const recent = `${expr}[${within}:${step}]`;
  if (rule.what === 'missing') {
    return singleAlert(
      writeSilence({ expr: String(rule.source.query.expr), within: rule.within }),
      `There was no data within ${within}.`,
      `A series is forgotten, and its alert ends, ${findMemory(rule)} after its last value.`
    );
  }
  return singleAlert(
    `max_over_time(${recent}) - min_over_time(${recent}) <= ${rule.tolerance ?? 0}`,
    `Within ${within} the value moved by no more than {{ $value | humanize }}.`,
    'Series that are usually flat fire, too.'
  );
}
