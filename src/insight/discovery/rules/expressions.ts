/** The series of a metric that belong to the subjects; `extra` = more matchers. */
export function select(metric: string, extra?: string): string {
  return `${metric}{$match${extra === undefined ? '' : `, ${extra}`}}`;
}

/** Per subject and second, how much counters grow; several are added up. */
export function sumRates(metrics: string[], extra?: string): string {
  const rates = metrics.map((metric) => `sum by ($by) (rate(${select(metric, extra)}[$window]))`);
  return rates.length === 1 ? rates[0] : `(${rates.join(' + ')})`;
}

/** The part of `all` that is `some`, per subject: 0, not nothing, where there is none of it. */
export function divideShare(some: string, all: string): string {
  return `(${some} or 0 * ${all}) / ${all}`;
}

/** What is measured in so many units a second, in seconds. */
export function toSeconds(expr: string, perSecond: number): string {
  return perSecond === 1 ? expr : `${expr} / ${perSecond}`;
}
