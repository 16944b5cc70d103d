import { findMatchingText, matchesWholly } from './matchingText';
import type { Matcher, Selector } from './listSelectors';
import { defaultLabelValue } from './placeholders';

/** Labels of one made-up series, without its name. */
export type SeriesLabels = Map<string, string>;

/** Series that every one of the selectors would find, by metric: as few as the contradictions among selectors allow. */
export function inventSeries(selectors: Selector[]): Map<string, SeriesLabels[]> {
  const byMetric = new Map<string, Selector[]>();
  selectors
    .filter(({ metric }) => metricName.test(metric))
    .forEach((one) => byMetric.set(one.metric, [...(byMetric.get(one.metric) ?? []), one]));
  return new Map([...byMetric].map(([metric, own]) => [metric, inventOwn(own)]));
}

const metricName = /^[a-zA-Z_:][\w:]*$/;
const labelName = /^(?!__)[a-zA-Z_]\w*$/;
const maxSeriesPerMetric = 40;
/** Upper bounds of a made-up histogram. */
const buckets = ['0.1', '1', '+Inf'];

function inventOwn(selectors: Selector[]): SeriesLabels[] {
  const { metric } = selectors[0];
  const demanded: SeriesLabels[] = [];
  [...selectors]
    .sort((a, b) => b.matchers.length - a.matchers.length)
    .forEach(({ matchers }) => addDemand(demanded, matchers));
  const labels = new Set(['job', 'instance', ...selectors.flatMap(listLabels)]);
  const complete = demanded.slice(0, maxSeriesPerMetric).map((own) => withDefaults(own, labels));
  const series = metric.endsWith('_bucket')
    ? complete.flatMap((own) => buckets.map((le) => new Map(own).set('le', le)))
    : complete;
  return [...new Map(series.map((own) => [JSON.stringify([...own].sort()), own])).values()];
}

function listLabels({ matchers, labels }: Selector): string[] {
  const matched = matchers.filter(({ operator }) => operator === '=' || operator === '=~').map(({ label }) => label);
  return [...matched, ...labels].filter((label) => labelName.test(label));
}

function withDefaults(own: SeriesLabels, labels: Set<string>): SeriesLabels {
  const complete = new Map([...labels].map((label) => [label, defaultLabelValue(label)]));
  own.forEach((value, label) => (value === '' ? complete.delete(label) : complete.set(label, value)));
  return complete;
}

/** Adds what a selector demands to the first series that it does not contradict, else as a series of its own. */
function addDemand(demanded: SeriesLabels[], matchers: Matcher[]): void {
  const matching = demanded.find((own) => matchers.every((one) => canHold(one, own)));
  const target = matching ?? new Map<string, string>();
  matchers.forEach(({ label, operator, value }) => {
    const isNegative = operator === '!=' || operator === '!~';
    if (!isNegative && labelName.test(label) && !target.has(label)) {
      target.set(label, operator === '=' ? value : (findMatchingText(value, defaultLabelValue(label)) ?? value));
    }
  });
  if (matching === undefined) {
    demanded.push(target);
  }
}

function canHold({ label, operator, value }: Matcher, own: SeriesLabels): boolean {
  const present = own.get(label);
  const held = present ?? defaultLabelValue(label);
  switch (operator) {
    case '=':
      return present === undefined || present === value;
    case '=~':
      return present === undefined || matchesWholly(value, present);
    case '!=':
      return held !== value;
    case '!~':
      return !matchesWholly(value, held);
  }
}
