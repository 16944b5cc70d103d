import type { Discovery } from '../../insight';
import { hasEnded, type Plan } from '../../queries';
import { isAmount, rankKind } from './capacityKinds';
import type { OwnedSeries } from './readSignal';
import type { Resource } from './resource';

/**
 * What is used, once for each owner, kind and part: of the pods of a service the highest share, or the sum of amounts. What has ended is
 * left out. With limits first, then by kind and name.
 */
export function joinResources(series: readonly OwnedSeries[], plan: Plan, discovery: Discovery): Resource[] {
  const nodes = new Set(discovery.nodes.map(({ name }) => name));
  const groups = new Map<string, OwnedSeries[]>();
  series
    .filter(({ signal }) => rankKind(signal.rule.kind) !== undefined)
    .forEach((one) => {
      const part = one.signal.rule.scope === 'pod' ? '' : one.part;
      const key = JSON.stringify([one.owner, one.signal.rule.kind, part]);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    });
  const expressions = indexExpressions(discovery);
  return [...groups.values()]
    .map((group): Resource => {
      const [{ owner, signal, part, unit }] = group;
      return {
        subject: owner,
        isNode: nodes.has(owner) && signal.rule.scope === 'node',
        part: signal.rule.scope === 'pod' ? '' : part,
        rule: signal.rule,
        expr: expressions.get(JSON.stringify([owner, signal.rule.id])) ?? signal.expr,
        unit,
        ...joinValues(group, plan),
      };
    })
    .filter(({ series: { values }, series: one }) => values.some(Number.isFinite) && !hasEnded(one, plan.cutoff))
    .sort(compareResources);
}

function joinValues(group: readonly OwnedSeries[], { historyFrom, step }: Plan): Pick<Resource, 'series' | 'members'> {
  const [{ signal }] = group;
  const isSum = isAmount(signal.rule);
  const values = group[0].values.map((_, i) => {
    const known = group.map((one) => one.values[i]).filter(Number.isFinite);
    return known.length === 0 ? NaN : isSum ? known.reduce((a, b) => a + b) : Math.max(...known);
  });
  const members = signal.rule.scope === 'pod' && !isSum ? countMembers(group) : undefined;
  return { series: { start: historyFrom, step, values }, ...(members && { members }) };
}

function countMembers(group: readonly OwnedSeries[]): Float64Array {
  return group[0].values.map((_, i) => group.filter((one) => Number.isFinite(one.values[i])).length);
}

function indexExpressions({ services, nodes }: Discovery): Map<string, string> {
  return new Map(
    [...services, ...nodes].flatMap(({ name, signals }) =>
      signals.map(({ rule, expr }): [string, string] => [JSON.stringify([name, rule.id]), expr])
    )
  );
}

function compareResources(a: Resource, b: Resource): number {
  const rank = ({ rule }: Resource) => (rule.limit === undefined ? 100 : 0) + (rankKind(rule.kind) ?? 0);
  const name = ({ subject, part }: Resource) => `${subject} ${part}`;
  return rank(a) - rank(b) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}
