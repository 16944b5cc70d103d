import { optional, unknown } from 'valibot';
import { explainTerm, readInsightSettings, type Discovery, type Signal } from '../../../insight';
import { object, text } from '../../../schema';
import { openInsight, type OpenInsight } from '../../insight';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { readBody, readRequestSettings, type Answer, type ResourceDeps } from './resource';

/** What discovery finds by the configured rules. */
export async function discovery(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const insight = { settings: await readRequestSettings(request, deps) };
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const named = { metrics: query.get('metrics') ?? undefined, logs: query.get('logs') ?? undefined };
  const found = await openInsight({ ...insight, ...named }, deps);
  return { status: 200, body: { ...describe(found), slos: insight.settings.insight.slos } };
}

const unread = optional(unknown());
/** Read again as settings are, which leave out what is wrong. */
const previewSchema = object({ rules: unread, ignoredPaths: unread, metrics: unread, logs: unread });

/** What discovery would find by rules that are not saved yet, and what is wrong with them. */
export async function previewDiscovery(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const body = readBody(request.body, previewSchema);
  const problems: string[] = [];
  const tried = readInsightSettings(body, (problem) => problems.push(problem));
  const found = await openInsight({ settings: await readRequestSettings(request, deps), ...tried }, deps);
  return { status: 200, body: { ...describe(found), problems } };
}

const maxTermLength = 200;
const termSchema = object({ term: text('a metric, service or value of a label', maxTermLength) });

/** Why a metric or service is, or is not, found. */
export async function explainDiscovery(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const { term } = readBody(request.body, termSchema);
  const settings = await readRequestSettings(request, deps);
  const { concurrency } = settings.limits;
  const open = await openInsight({ settings }, deps);
  return { status: 200, body: await explainTerm(term, { ...open, concurrency, signal: deps.signal }) };
}

function describe({ sources, discovery }: OpenInsight) {
  const { services, nodes, dependencies, ambiguous, unused, failures } = discovery;
  return {
    sources,
    services: services.map((one) => ({ ...one, signals: one.signals.map(plainSignal) })),
    nodes: nodes.map((one) => ({ ...one, signals: one.signals.map(plainSignal) })),
    dependencies,
    matched: listMatchedRules(discovery),
    ambiguous,
    unused,
    failures,
  };
}

/** A signal with what is worth showing of its rule. */
function plainSignal({ rule: { id, kind, scope, language, unit, limit, harm }, expr, match }: Signal) {
  return { rule: { id, kind, scope, language, unit, limit, harm }, expr, match };
}

/** The rules that services or nodes are read by, with how many of them each; another rule may be preferred for all that a rule found. */
function listMatchedRules({ fleet, services, nodes }: Discovery) {
  const all = [...services, ...nodes].flatMap(({ signals }) => signals.map(({ rule }) => rule.id));
  const matched = fleet.map(({ rule, labels: { cluster, namespace, name }, expr }) => ({
    id: rule.id,
    kind: rule.kind,
    scope: rule.scope,
    labels: [cluster, namespace, name].filter((label) => label !== undefined),
    metric: rule.metric,
    expr,
    subjects: all.filter((id) => id === rule.id).length,
  }));
  return matched.filter(({ subjects }) => subjects > 0);
}
