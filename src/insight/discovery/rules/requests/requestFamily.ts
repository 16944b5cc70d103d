import { divideShare, select, sumRates, toSeconds } from '../expressions';
import type { SignalRule } from '../signalRule';

/** Which requests failed: by a label of the counters, or by counters of their own. */
type Failures = { outcome: string[]; values: string } | { counters: string[]; extra?: string };

/** How long requests take: a histogram or summary without its suffix, a sum beside a count, or a mean that is there as it is. */
type Durations = ({ histogram: string } | { sum: string; count: string } | { mean: string }) & {
  /** How many of its units are a second. Default: 1. */
  perSecond?: number;
  /** More matchers of these series. */
  extra?: string;
};

/** A convention of counting requests, queries or messages. */
export interface RequestFamily {
  id: string;
  /** Counters of requests; several are added up. */
  counters: string[];
  subject: string[];
  /** Labels that may hold the route. */
  path?: string[];
  /** Labels that may hold the namespace, where they are not the usual ones. */
  namespace?: string[];
  /** Matchers that every series must have. */
  only?: string;
  failures?: Failures;
  /** The first that is there is read. */
  durations?: Durations[];
}

/** Rate, errors and duration by a convention, as far as it has them. */
export function listRequestRules(family: RequestFamily): SignalRule[] {
  const durations = (family.durations ?? []).flatMap((one, i) =>
    durationRules(family, one, i === 0 ? '' : `-${i + 1}`)
  );
  return [requestRate(family), ...(family.failures ? [errorRate(family, family.failures)] : []), ...durations];
}

function createRule({ id, counters, subject, path, namespace, only }: RequestFamily, kind: SignalRule['kind']) {
  const [metric, ...needs] = counters;
  return {
    id: `${id}-${kind}`,
    language: 'promql' as const,
    kind,
    scope: 'service' as const,
    metric,
    ...(needs.length > 0 && { needs }),
    subject,
    path,
    namespace,
    only,
  };
}

function requestRate(family: RequestFamily): SignalRule {
  return { ...createRule(family, 'rate'), expr: sumRates(family.counters), unit: 'reqps', harm: 'both' };
}

/** The share of failed requests: 0, not nothing, where none failed. */
function errorRate(family: RequestFamily, failures: Failures): SignalRule {
  const rule = { ...createRule(family, 'errors'), unit: 'percentunit', harm: 'up' as const, limit: 1 };
  const all = sumRates(family.counters);
  if ('outcome' in failures) {
    const failed = sumRates(family.counters, `$outcome=~"${failures.values}"`);
    return { ...rule, outcome: failures.outcome, expr: divideShare(failed, all) };
  }
  const failed = sumRates(failures.counters, failures.extra);
  return { ...rule, needs: [...(rule.needs ?? []), ...failures.counters], expr: divideShare(failed, all) };
}

/** How long requests take, in seconds: what one in a hundred exceeds where that is known, else the mean. */
function durationRules(family: RequestFamily, durations: Durations, suffix: string): SignalRule[] {
  const { perSecond = 1, extra } = durations;
  const { needs: _, id, ...common } = createRule(family, 'duration');
  const rule = { ...common, unit: 's', harm: 'up' as const };
  const create = (name: string, { metric, expr, ...more }: Read): SignalRule => ({
    ...rule,
    ...more,
    id: `${id}${suffix}${name}`,
    metric,
    expr: toSeconds(expr, perSecond),
  });
  const createMean = (sum: string, count: string) =>
    create('-mean', {
      metric: sum,
      needs: [count],
      expr: `${sumRates([sum], extra)} / ${sumRates([count], extra)}`,
    });
  if ('mean' in durations) {
    return [create('-mean', { metric: durations.mean, expr: `avg by ($by) (${select(durations.mean, extra)})` })];
  }
  if ('sum' in durations) {
    return [createMean(durations.sum, durations.count)];
  }
  const { histogram: metric } = durations;
  const bucket = `${metric}_bucket`;
  const rate = (series: string) => `rate(${select(series, extra)}[$window])`;
  return [
    create('', { metric: bucket, expr: `histogram_quantile(0.99, sum by ($by, le) (${rate(bucket)}))` }),
    // A summary's quantiles have the bare name that a native histogram has, too.
    create('-summary', {
      metric,
      only: joinMatchers(family.only, extra, 'quantile="0.99"'),
      expr: `max by ($by) (${select(metric)})`,
    }),
    create('-native', {
      metric,
      only: joinMatchers(family.only, 'quantile=""'),
      expr: `histogram_quantile(0.99, sum by ($by) (${rate(metric)}))`,
    }),
    createMean(`${metric}_sum`, `${metric}_count`),
  ];
}

/** What of a rule is its own way of reading a duration. */
type Read = Pick<SignalRule, 'metric' | 'expr' | 'needs' | 'only'>;

function joinMatchers(...matchers: Array<string | undefined>): string {
  return matchers.filter((one) => one !== undefined).join(', ');
}
