import type { Discovery, Unused } from '../discovery';
import { createInquiry, listMetrics, type Inquiry, type InquiryOptions, type QueryLabels } from '../inquiry';
import { escapeRegExp, matcher, quoted, selector } from '../rules/selector';
import type { DiscoveryRules, SignalRule } from '../rules/signalRule';
import { suggestRule } from './suggestRule';

/** What the source has under a term, and why it is, or is not, a service. */
export interface TermExplanation {
  term: string;
  /** Services and nodes that are called so, wholly or in part. */
  found: string[];
  /** The metric of this name. */
  metric?: ExplainedMetric;
  /** Labels that have the term as their value, with metrics that have them. */
  carriers: Array<{ label: string; metrics: string[] }>;
  /** Metrics with a part of the term in their names, where none is called so. */
  similar: string[];
  /** What would have the metric read; undefined where rules read it already, or nothing is there. */
  rule?: SignalRule;
  /** Why the source could not be asked. */
  failures: string[];
}

interface ExplainedMetric {
  name: string;
  /** Labels that its series have. */
  labels: string[];
  /** The rules that read it; `unused` tells what one of them lacks. */
  readers: Array<{ id: string; unused?: Unused }>;
}

/** Labels that a value is looked for in: such that may name a service, and others. */
const nameLabels = ['service_name', 'service', 'app', 'application', 'job', 'container', 'deployment', 'workload'];
const otherLabels = ['namespace', 'cluster', 'pod', 'node', 'instance'];
const maxNames = 10;
/** Shorter parts of a name are in too many. */
const minPartLength = 4;

interface ExplainDeps extends InquiryOptions {
  rules: DiscoveryRules;
  discovery: Discovery;
  queryLabels: QueryLabels;
}

/** Explains a metric's name, a service's name or the value of a label from what the source has had in the last hour. */
export async function explainTerm(
  term: string,
  { rules, discovery, queryLabels, ...options }: ExplainDeps
): Promise<TermExplanation> {
  const inquiry = createInquiry(queryLabels, options);
  const found = [...discovery.services, ...discovery.nodes]
    .map(({ name }) => name)
    .filter((name) => name.includes(term));
  const [metric, carriers] = await Promise.all([
    explainMetric(term, { rules, discovery }, inquiry),
    findCarriers(term, inquiry),
  ]);
  const isMissing = found.length === 0;
  const similar = metric === undefined && carriers.length === 0 && isMissing ? await findSimilar(term, inquiry) : [];
  const rule = await suggestFor({ metric, carriers: isMissing ? carriers : [] }, inquiry);
  const failures = [...inquiry.failures.values()].map(({ message }) => message);
  return { term, found: found.slice(0, maxNames), metric, carriers, similar, failures, ...(rule && { rule }) };
}

async function explainMetric(
  name: string,
  { rules, discovery }: { rules: DiscoveryRules; discovery: Discovery },
  inquiry: Inquiry
): Promise<ExplainedMetric | undefined> {
  const isThere = (await listMetrics(inquiry, selector(matcher('__name__', name)))).has(name);
  if (!isThere) {
    return undefined;
  }
  const { signals, edges, pods, owners, versions } = rules;
  const reading = [
    ...signals.filter(({ metric, needs = [] }) => metric === name || needs.includes(name)),
    ...[...edges, ...pods, ...owners, ...versions].filter(({ metric }) => metric === name),
  ];
  const readers = reading.map(({ id }) => ({ id, unused: discovery.unused.find((one) => one.id === id) }));
  return { name, labels: await listLabels(name, inquiry), readers };
}

/** The labels of some of a metric's series. */
async function listLabels(metric: string, { ask }: Inquiry): Promise<string[]> {
  const sets = await ask('promql', `topk(3, last_over_time(${selector(matcher('__name__', metric))}[1h]))`);
  return [...new Set(sets.flatMap((labels) => Object.keys(labels)))].filter((label) => label !== '__name__').sort();
}

async function findCarriers(term: string, inquiry: Inquiry): Promise<TermExplanation['carriers']> {
  const found = await inquiry.each([...nameLabels, ...otherLabels], async (label) => ({
    label,
    metrics: [...(await listMetrics(inquiry, selector(matcher(label, term))))].sort().slice(0, maxNames),
  }));
  return found.filter(({ metrics }) => metrics.length > 0);
}

/** Metrics whose names have the longest part of the term. */
async function findSimilar(term: string, inquiry: Inquiry): Promise<string[]> {
  const parts = term.split(/[^A-Za-z0-9]+/).sort((a, b) => b.length - a.length);
  if (parts[0].length < minPartLength) {
    return [];
  }
  const matchers = selector(`__name__=~${quoted(`(?i).*${escapeRegExp(parts[0])}.*`)}`);
  return [...(await listMetrics(inquiry, matchers))].sort().slice(0, maxNames);
}

async function suggestFor(
  { metric, carriers }: Pick<TermExplanation, 'metric' | 'carriers'>,
  inquiry: Inquiry
): Promise<SignalRule | undefined> {
  if (metric) {
    const isRead = metric.readers.some(({ unused }) => unused === undefined);
    return isRead ? undefined : suggestRule(metric);
  }
  const carrier = carriers.find(({ label }) => nameLabels.includes(label));
  const name = carrier?.metrics.find((one) => one.endsWith('_total')) ?? carrier?.metrics[0];
  return carrier === undefined || name === undefined
    ? undefined
    : suggestRule({ name, labels: [carrier.label, ...(await listLabels(name, inquiry))] });
}
