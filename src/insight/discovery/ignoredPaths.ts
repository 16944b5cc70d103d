import { listMetrics, type Inquiry } from './inquiry';
import { escapeRegExp, matchAny, quoted, selector } from './rules/selector';
import type { DiscoveryRules, SignalRule } from './rules/signalRule';

/** What scrapers, load balancers and orchestrators ask a service, unless the settings say otherwise. */
export const defaultIgnoredPaths = [
  '/metrics',
  '/health',
  '/health/*',
  '/healthz',
  '/healthz/*',
  '/ready',
  '/readyz',
  '/readiness',
  '/live',
  '/livez',
  '/liveness',
  '/ping',
  '/-/healthy',
  '/-/ready',
  '/actuator',
  '/actuator/*',
  '*grpc.health.v1.Health*',
];

/**
 * The signal rules, those with a `path` reading only series of other paths than the ignored ones. Only labels that the rule's
 * metric has are matched: one question per label.
 */
export async function excludeIgnoredPaths(
  { signals, ignoredPaths }: DiscoveryRules,
  inquiry: Inquiry,
  known: ReadonlySet<string>
): Promise<SignalRule[]> {
  if (ignoredPaths.length === 0) {
    return signals;
  }
  const labels = [...new Set(signals.flatMap(({ path = [] }) => path))];
  const holders = new Map(
    await inquiry.each(labels, async (label) => [label, await findHolders(label, { signals, known }, inquiry)] as const)
  );
  const pattern = quoted(`([A-Z]+ )?(${ignoredPaths.map(toPattern).join('|')})/?`);
  return signals.map((rule) => {
    const own = (rule.path ?? []).filter((label) => holders.get(label)?.has(rule.metric));
    const only = [rule.only, ...own.map((label) => `${label}!~${pattern}`)].filter((one) => one !== undefined);
    return own.length === 0 ? rule : { ...rule, only: only.join(', ') };
  });
}

/** The metrics of the rules that name this label, and have it. */
async function findHolders(
  label: string,
  { signals, known }: { signals: SignalRule[]; known: ReadonlySet<string> },
  inquiry: Inquiry
): Promise<Set<string>> {
  const own = signals.filter(({ path, metric }) => path?.includes(label) && known.has(metric));
  const names = [...new Set(own.map(({ metric }) => metric))];
  return names.length === 0 ? new Set() : listMetrics(inquiry, selector(matchAny('__name__', names), `${label}!=""`));
}

/** A regular expression of Prometheus for one path. */
function toPattern(path: string): string {
  return path.split('*').map(escapeRegExp).join('.*');
}
