import { formatDuration, parseDuration } from '../../../queries';
import { observationStep } from './grafana';
import { inParentheses } from '../../promql/parentheses';
import type { RuleCommon } from '../../spec/ruleCommon';
import { ruleUid } from '../../spec/ruleUid';
import type { PrometheusRules } from '../../spec/prometheusRules';
import { durationMs } from '../../spec/durations';
import type { BandFields } from './schema';

/** Width of the band, in deviations of what was left unexplained: about one value in 16,000 of a normal one. */
const width = 4;
/** The hour around the same time yesterday and a week ago. */
const seasons = { day: '23h30m', week: '6d23h30m' };
/** The rules look back so long over their own recordings, ms. */
const lookback = 50 * 3_600_000;
const outside = { both: 'abs', up: '', down: '-' } as const;

/** Bands from what was seen at the same time of day and week, and from how far values usually are from that. */
export function toBandRules(rule: RuleCommon & BandFields): PrometheusRules {
  const { direction, quorum } = rule;
  const series = (name: string) => `foresight:${name}{foresight_rule="${ruleUid(rule)}"}`;
  const step = formatDuration(observationStep(rule));
  const window = formatDuration(quorum.of * parseDuration(step, 'Step'));
  const far = `${outside[direction]}${inParentheses(series('score'))} > ${width}`;
  const recorded = [
    { name: 'foresight:value', expr: inParentheses(String(rule.source.query.expr)) },
    { name: 'foresight:expected', expr: expectedExpr(series('value')) },
    { name: 'foresight:residual', expr: `${series('value')} - ${series('expected')}` },
    { name: 'foresight:deviation', expr: deviationExpr(series('residual')) },
    { name: 'foresight:score', expr: scoreExpr(rule, series) },
    { name: 'foresight:lower', expr: `${series('expected')} - ${width} * ${series('deviation')}` },
    { name: 'foresight:upper', expr: `${series('expected')} + ${width} * ${series('deviation')}` },
  ];
  return {
    recorded,
    alerts: [
      {
        name: '',
        expr: `count_over_time((${far})[${window}:${step}]) >= ${quorum.anomalous}`,
        description: `{{ $value | humanize }} of the last ${quorum.of} observations, ${step} apart, were outside the band of the same time yesterday and last week.`,
      },
    ],
    limitations:
      'The band repeats yesterday and last week: no trend, no other seasons, no calendar, no masked or planned times, and last ' +
      "week's incident is in this week's band. A false-alarm rate cannot be set. It needs a day of recorded series before it can fire.",
    samplesRead: lookback / durationMs(rule.interval, 'interval'),
  };
}

/** The mean of both seasons, or of the one that there is. */
function expectedExpr(value: string): string {
  const around = Object.entries(seasons).map(
    ([name, offset]) => `label_replace(avg_over_time(${value}[1h] offset ${offset}), "season", "${name}", "", "")`
  );
  return `avg without (season) (${around.join(' or ')})`;
}

/** Of the day before the last hour, so that an anomaly does not widen its own band at once. */
function deviationExpr(residual: string): string {
  return `stddev_over_time(${residual}[1d] offset 1h) and count_over_time(${residual}[1d] offset 1h) >= 12`;
}

/** Deviations from what was expected; 0 where that is nearer than the rule's minimum. A constant series has no score. */
function scoreExpr(rule: RuleCommon, series: (name: string) => string): string {
  const { absolute, relative } = rule.learning?.minimumDeviation ?? { absolute: 0, relative: 0 };
  const scored = `${series('residual')} / (${series('deviation')} > 0)`;
  const minima = [
    ...(absolute > 0 ? [`abs(${series('residual')}) >= ${absolute}`] : []),
    ...(relative > 0 ? [`abs(${series('residual')}) >= ${relative} * abs(${series('expected')})`] : []),
  ];
  return [scored, ...minima.map((minimum) => `(${minimum})`)].join(' and ');
}
