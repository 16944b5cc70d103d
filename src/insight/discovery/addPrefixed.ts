import { listMetrics, type Inquiry } from './inquiry';
import { quoted, selector } from './rules/selector';
import type { DiscoveryRules, SignalRule } from './rules/signalRule';

/** Conventions whose names programs and collectors put a prefix of their own before. */
const prefixable = /^(http_|rpc_server_|traces_span_?metrics_)/;
/** What such a prefix says of requests that are not those of the service itself. */
const foreign = /client|outgoing|upstream|downstream|egress|proxy|scrape/;
const maxPrefixes = 50;

/**
 * The rules, with those again that read metrics by a name with a prefix, such as shop_http_requests_total. Of several prefixes the
 * first fifty by name; names that a rule reads as they are count for no prefix.
 */
export async function addPrefixed(rules: DiscoveryRules, inquiry: Inquiry): Promise<DiscoveryRules> {
  const repeatable = rules.signals.filter(({ language, metric }) => language === 'promql' && prefixable.test(metric));
  if (repeatable.length === 0) {
    return rules;
  }
  const named = new Set(rules.signals.flatMap(({ metric, needs = [] }) => [metric, ...needs]));
  const names = [...new Set(repeatable.map(({ metric }) => metric))];
  const found = await listMetrics(inquiry, selector(`__name__=~${quoted(`[a-zA-Z0-9_]+_(${names.join('|')})`)}`));
  const prefixes = new Map<string, Set<string>>();
  [...found]
    .filter((metric) => !named.has(metric))
    .forEach((metric) => {
      // The longest name has the shortest prefix.
      const name = names.filter((one) => metric.endsWith(`_${one}`)).sort((a, b) => b.length - a.length)[0] ?? metric;
      const prefix = metric.slice(0, metric.length - name.length);
      prefixes.set(prefix, (prefixes.get(prefix) ?? new Set()).add(name));
    });
  const used = [...prefixes]
    .filter(([prefix]) => prefix !== '' && !foreign.test(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, maxPrefixes);
  const more = used.flatMap(([prefix, own]) =>
    repeatable.filter(({ metric }) => own.has(metric)).map((rule) => prefixRule(rule, prefix))
  );
  return { ...rules, signals: [...rules.signals, ...more] };
}

/** The same rule of the metrics with the prefix. */
function prefixRule(rule: SignalRule, prefix: string): SignalRule {
  const metrics = new Set([rule.metric, ...(rule.needs ?? [])]);
  return {
    ...rule,
    id: `${prefix.replace(/_/g, '-')}${rule.id}`,
    metric: prefix + rule.metric,
    ...(rule.needs && { needs: rule.needs.map((metric) => prefix + metric) }),
    expr: rule.expr.replace(/(?<!\w)\w+(?=\{)/g, (name) => (metrics.has(name) ? prefix + name : name)),
  };
}
