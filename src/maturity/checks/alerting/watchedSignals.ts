import { isMatched, listSelectors, type LabelMatcher, type Selector } from '../../../alerts';
import type { Signal } from '../../../insight';
import { isSaturation } from '../../reading/operation/prediction/criticalSignals';
import type { AlertRule } from '../../reading/operation/rules/alertRule';

/** Finds the rules that watch a signal of a subject. */
export type FindWatchers = (signal: Signal, subject: string) => AlertRule[];

interface Entry {
  rule: AlertRule;
  selector: Selector;
}

/** Our own queries that watch whole services, and those that watch what fills alone. */
const serviceQueries: ReadonlySet<string> = new Set(['services', 'signals', 'incidents']);
const capacityQueries: ReadonlySet<string> = new Set(['capacity']);
/** Metrics of one histogram. */
const histogramParts = /_(?:bucket|sum)$/;

/**
 * The rules that watch a signal: those that read its metric with comparisons that its series meet, and those of Foresight that
 * watch the whole service. A rule that is paused or fails watches nothing. Comparisons of labels of which nothing is known are met.
 */
export function createWatcherFinder(rules: readonly AlertRule[]): FindWatchers {
  const active = rules.filter(({ isPaused, health }) => !isPaused && health !== 'error');
  const byMetric = new Map<string, Entry[]>();
  active.forEach((rule) =>
    rule.selectors.forEach((selector) => {
      const name = nameFamily(selector.metric);
      const entries = byMetric.get(name) ?? [];
      entries.push({ rule, selector });
      byMetric.set(name, entries);
    })
  );
  const whole = active.filter(({ queries }) =>
    queries.some(({ queryType }) => serviceQueries.has(queryType) || capacityQueries.has(queryType))
  );
  return (signal, subject) => {
    const own = listMetrics(signal).flatMap((metric) => byMetric.get(nameFamily(metric)) ?? []);
    const known = readOwnLabels(signal);
    const reading = own.filter(({ selector }) => isRead(selector, signal, known)).map(({ rule }) => rule);
    return [...new Set([...reading, ...whole.filter((rule) => isOfService(rule, signal, subject))])];
  };
}

function nameFamily(metric: string): string {
  return metric.replace(histogramParts, '');
}

function listMetrics({ rule }: Signal): string[] {
  return [rule.metric, ...(rule.kind === 'errors' || rule.kind === 'duration' ? [] : (rule.needs ?? []))];
}

/** What is known of the labels of a signal's series: each by the comparisons that select them. */
function readOwnLabels({ match }: Signal): ReadonlyMap<string, LabelMatcher> {
  const [own] = listSelectors(`{${match}}`);
  return new Map((own?.matchers ?? []).map((one) => [one.label, one]));
}

function isRead(selector: Selector, { rule }: Signal, known: ReadonlyMap<string, LabelMatcher>): boolean {
  const outcomes = new Set(rule.outcome ?? []);
  const readsFailures = outcomes.size === 0 || selector.matchers.some(({ label }) => outcomes.has(label));
  return (
    (rule.kind !== 'errors' || readsFailures) && selector.matchers.every((one) => isMet(one, known.get(one.label)))
  );
}

/** Whether a comparison may be met by a series that another one selects. */
function isMet(wanted: LabelMatcher, own: LabelMatcher | undefined): boolean {
  if (own === undefined || own.operator.startsWith('!')) {
    return true;
  }
  return own.operator === '='
    ? isMatched(wanted, own.value)
    : listAlternatives(own.value).some((value) => isMatched(wanted, value));
}

/** The names of which discovery makes a comparison with several. */
function listAlternatives(pattern: string): string[] {
  return pattern.split('|').map((text) => text.replace(/\\(.)/g, '$1'));
}

function isOfService({ queries }: AlertRule, { rule }: Signal, subject: string): boolean {
  return queries.some(
    ({ queryType, service }) =>
      (serviceQueries.has(queryType) || (capacityQueries.has(queryType) && isSaturation(rule))) &&
      (service === '' || service === subject || subject.endsWith(`/${service}`))
  );
}
