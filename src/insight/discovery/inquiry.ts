import pMap from 'p-map';
import { createMessage, defaultLanguage, MessageError, render, renderError, type Message } from '../../texts';
import { matchAny, selector } from './rules/selector';
import type { DiscoveryRules, Language } from './rules/signalRule';

export type Labels = Record<string, string>;

/** Label sets that a source gives. */
export interface LabelAnswer {
  labels: Labels[];
  /** Why some may be missing; absent where all are there. */
  missing?: Message;
}

/** Asks which label sets a query gives now. */
export type QueryLabels = (query: { language: Language; expr: string }) => Promise<LabelAnswer>;

/** Why a source did not answer; `isLasting` where it would not answer soon either. */
export interface InquiryFailure {
  message: string;
  isLasting?: boolean;
  /** True where it did answer, without all that it has. */
  isPartial?: boolean;
}

/** A source of label sets that asks each question once, and remembers what failed instead of failing. */
export interface Inquiry {
  /** @throws the signal's reason once nobody waits any more. */
  ask(language: Language, expr: string): Promise<Labels[]>;
  /** What `work` gives of each item, in their order; no more of them are under way at once than queries may be. */
  each<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]>;
  failures: Map<Language, InquiryFailure>;
}

/** How much an inquiry may ask of its sources. */
export interface InquiryOptions {
  /** Queries under way at once. Default 4. */
  concurrency?: number;
  /** Queries in all; those beyond are not sent, and `failures` says so. Default 1500, more than all built-in rules need. */
  maxQueries?: number;
  /** Aborts when nobody waits any more. */
  signal?: AbortSignal;
}

/** Asks the sources by `queryLabels`, within the given limits. */
export function createInquiry(
  queryLabels: QueryLabels,
  { concurrency = 4, maxQueries = 1500, signal }: InquiryOptions = {}
): Inquiry {
  const failures = new Map<Language, InquiryFailure>();
  const pending = new Map<string, Promise<Labels[]>>();
  const queryOnce = async (language: Language, expr: string) => {
    signal?.throwIfAborted();
    if (pending.size >= maxQueries) {
      const tooMany = new MessageError(createMessage('missing.queries', { max: maxQueries }));
      failures.set(language, { message: renderError(tooMany), isLasting: true });
      return [];
    }
    try {
      const { labels, missing } = await queryLabels({ language, expr });
      if (missing) {
        failures.set(language, { message: render(missing, { language: defaultLanguage }), isPartial: true });
      }
      return labels;
    } catch (error) {
      signal?.throwIfAborted();
      failures.set(language, { message: renderError(error) });
      return [];
    }
  };
  return {
    failures,
    each: (items, work) => pMap(items, work, { concurrency }),
    ask(language, expr) {
      const key = `${language} ${expr}`;
      const answer = pending.get(key) ?? queryOnce(language, expr);
      pending.set(key, answer);
      return answer;
    },
  };
}

/** Which of the metrics that the rules name are there. */
export async function knownMetrics(
  { signals, edges, pods, owners, versions }: DiscoveryRules,
  inquiry: Inquiry
): Promise<Set<string>> {
  const ofSignals = signals
    .filter(({ language }) => language === 'promql')
    .flatMap(({ metric, needs = [], maximum = metric }) => [metric, maximum, ...needs]);
  const names = new Set([...ofSignals, ...[...edges, ...pods, ...owners, ...versions].map(({ metric }) => metric)]);
  return listMetrics(inquiry, selector(matchAny('__name__', [...names])));
}

/** The names of the metrics that have series with these matchers. */
export async function listMetrics({ ask }: Inquiry, matchers: string): Promise<Set<string>> {
  const found = await ask('promql', countBy(['__name__'], matchers));
  return new Set(found.map(({ __name__ }) => __name__));
}

/** The combinations of labels that a metric has. */
export function labelSets({ ask }: Inquiry, metric: string, { by, only }: { by: string[]; only?: string }) {
  return ask('promql', countBy(by, `${metric}${only === undefined ? '' : selector(only)}`));
}

/** Those of a metric that is a maximum, and not 0, -1 or so large that there is none. */
export function boundedSets(
  { ask }: Inquiry,
  metric: string,
  { by, only, unlimited = 9e15 }: { by: string[]; only?: string; unlimited?: number }
) {
  return ask('promql', countBy(by, `${metric}${only === undefined ? '' : selector(only)}`, ` > 0 < ${unlimited}`));
}

/** What was there within the last hour is there: a service that just fell silent is not forgotten. */
const lookBack = '1h';

function countBy(labels: string[], series: string, bounds = ''): string {
  return `count by (${labels.join(', ')}) (last_over_time(${series}[${lookBack}])${bounds})`;
}

/** Whether whoever is scraped for this metric has series of several of those that the label names: then its own labels tell nothing of them. */
export async function hasRelays({ ask }: Inquiry, metric: string, label: string): Promise<boolean> {
  const targets = ['namespace', 'job', 'instance'];
  const named = countBy([...targets, label], metric);
  const relays = await ask('promql', `count by (namespace) (count by (${targets.join(', ')}) (${named}) > 1)`);
  return relays.length > 0;
}

/** The values of a label that streams of logs have. */
export function streamLabels({ ask }: Inquiry, by: string[], label: string) {
  return ask('logql', `sum by (${by.join(', ')}) (count_over_time({${label}=~".+"}[${lookBack}]))`);
}

/** The first of the labels that is set. */
export function firstLabel(labels: Labels, names: readonly string[]): string | undefined {
  return names.find((name) => Object.hasOwn(labels, name) && labels[name] !== '');
}
