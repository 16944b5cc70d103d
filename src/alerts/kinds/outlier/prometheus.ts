import { inParentheses } from '../../promql/parentheses';
import { singleAlert, type PrometheusRules } from '../../spec/prometheusRules';
import type { OutlierRule } from './schema';

/** Five standard deviations of normal data, whose median absolute deviation is 1 / 1.4826 of theirs. */
const width = 7.413;

/** Far from the peers' median, measured by the median distance. */
export function toOutlierRules(rule: OutlierRule): PrometheusRules {
  const expr = inParentheses(String(rule.source.query.expr));
  const distance = `abs(${expr} - scalar(quantile(0.5, ${expr})))`;
  const scale = `scalar(quantile(0.5, ${distance}))`;
  return singleAlert(
    `${distance} > ${width} * ${scale} and on () count(${expr}) >= 3`,
    "{{ $value | humanize }} away from its peers' median.",
    'Peers are compared at one instant: no memory of how far they usually lie apart, no groups of several kinds.'
  );
}
