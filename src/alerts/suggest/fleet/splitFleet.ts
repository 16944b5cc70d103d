import type { QueryStatistics } from '../../backtest';
import type { RuleSpec } from '../../kinds';
import { addMatcher } from '../../promql/addMatcher';

/** More rules than that are none to keep in order. */
const maxRules = 10;
/** Room for series that come later. */
const fill = 0.8;

/**
 * The rules that together watch all series of a query that has more than one query reads: each watches the values of one
 * label that its matcher names, the last one all others. The rule alone where all are read; undefined where it cannot be
 * split, since the labels of the others are not known, no label is fine enough, or the expression joins series.
 */
export function splitFleet(rule: RuleSpec, { series, leftOut = [] }: QueryStatistics): RuleSpec[] | undefined {
  const labelled = [...series.map(({ labels }) => labels), ...leftOut.map(parseLabels)];
  const parts = leftOut.length === 0 ? [] : chooseParts(labelled, series.length);
  if (leftOut.length === 0) {
    return [rule];
  }
  const rules = parts.map((matcher, i) => restrictRule(rule, matcher, `${i + 1} of ${parts.length}`));
  const complete = rules.filter((one) => one !== undefined);
  return rules.length > 0 && complete.length === rules.length ? complete : undefined;
}

function restrictRule(rule: RuleSpec, matcher: string, place: string): RuleSpec | undefined {
  const { query } = rule.source;
  const expr = addMatcher(String(query.expr), matcher);
  const name = `${rule.name.slice(0, 170)} (${place})`;
  return expr === undefined ? undefined : { ...rule, name, source: { ...rule.source, query: { ...query, expr } } };
}

type Labels = Record<string, string>;

/** The labels of a series that is named after them. */
function parseLabels(name: string): Labels {
  const pairs = [...name.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)];
  return Object.fromEntries(pairs.map(([, label, value]) => [label, value.replace(/\\(.)/g, '$1')]));
}

/** Matchers of the label that groups the series most finely, so that each matches no more than `max`; none where no label does. */
function chooseParts(all: Labels[], max: number): string[] {
  const names = Object.keys(all[0] ?? {}).filter((name) => all.every((labels) => Object.hasOwn(labels, name)));
  const counted = names.map((name) => ({ name, counts: countValues(all, name) }));
  const usable = counted.filter(({ counts }) => [...counts.values()].every((count) => count <= fill * max));
  const [finest] = usable.sort((a, b) => b.counts.size - a.counts.size);
  const bins = finest ? packValues(finest.counts, Math.max(1, fill * max)) : [];
  return finest && bins.length > 1 && bins.length <= maxRules ? writeMatchers(finest.name, bins) : [];
}

function countValues(all: Labels[], name: string): Map<string, number> {
  const counts = new Map<string, number>();
  all.forEach((labels) => counts.set(labels[name], (counts.get(labels[name]) ?? 0) + 1));
  return counts;
}

function packValues(counts: Map<string, number>, size: number): string[][] {
  const bins: Array<{ values: string[]; count: number }> = [];
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .forEach(([value, count]) => {
      const last = bins[bins.length - 1];
      if (last && last.count + count <= size) {
        last.values.push(value);
        last.count += count;
      } else {
        bins.push({ values: [value], count });
      }
    });
  return bins.map(({ values }) => values);
}

/** The last one matches whatever the others do not, so that a new series is watched, too. */
function writeMatchers(name: string, bins: string[][]): string[] {
  const write = (values: string[]) => JSON.stringify(values.map(escapePattern).join('|'));
  return bins.map((values, i) =>
    i === bins.length - 1 ? `${name}!~${write(bins.slice(0, -1).flat())}` : `${name}=~${write(values)}`
  );
}

function escapePattern(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
