import { toText } from '../../../schema';
import type { QueryStatistics } from '../../backtest';
import type { RuleSpec } from '../../kinds';
import { addMatcher } from '../../promql/addMatcher';
import { countLabels, fill } from './countLabels';

/** More rules than that are none to keep in order. */
const maxRules = 10;

/**
 * The rules that together watch all series of a query that has more than one query reads: each watches the values of one
 * label that its matcher names, the last one all others. The rule alone where all are read; undefined where it cannot be
 * split, since the labels of the others are not known, no label is fine enough, or the expression joins series.
 */
export function splitFleet(rule: RuleSpec, statistics: QueryStatistics): RuleSpec[] | undefined {
  if ((statistics.leftOut ?? []).length === 0) {
    return [rule];
  }
  const parts = chooseParts(statistics);
  const rules = parts.map((matcher, i) => restrictRule(rule, matcher, `${i + 1} of ${parts.length}`));
  const complete = rules.filter((one) => one !== undefined);
  return rules.length > 0 && complete.length === rules.length ? complete : undefined;
}

function restrictRule(rule: RuleSpec, matcher: string, place: string): RuleSpec | undefined {
  const { query } = rule.source;
  const expr = addMatcher(toText(query.expr), matcher);
  const name = `${rule.name.slice(0, 170)} (${place})`;
  return expr === undefined ? undefined : { ...rule, name, source: { ...rule.source, query: { ...query, expr } } };
}

/** Matchers of the label that groups the series most finely, so that each matches what a query reads; none where no label does. */
function chooseParts(statistics: QueryStatistics): string[] {
  const max = fill * statistics.series.length;
  const usable = countLabels(statistics).filter(({ counts }) => [...counts.values()].every((count) => count <= max));
  const [finest] = usable.sort((a, b) => b.counts.size - a.counts.size);
  const bins = finest ? packValues(finest.counts, Math.max(1, max)) : [];
  return finest && bins.length > 1 && bins.length <= maxRules ? writeMatchers(finest.name, bins) : [];
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
