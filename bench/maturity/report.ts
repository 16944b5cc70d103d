import { textTable } from '../../cli';
import { compareDates, formatScore, type Comparison, type ReadResult } from '../../src/maturity';
import type { RulePrecision } from './measurePrecision';

/** A share or a dash. */
const formatShare = (share: number) => (Number.isNaN(share) ? '-' : share.toFixed(2));

/** Both assessments beside each other: as lines for people and as rows for a file. */
export function reportChange(
  before: readonly ReadResult[],
  after: readonly ReadResult[]
): { lines: string[]; csv: string[] } {
  const comparison = compareDates(before, after);
  const rows = comparison.checks.map((one) => [
    String(one.level),
    one.check,
    one.before.outcome ?? '-',
    one.after.outcome ?? '-',
    formatShare(one.before.share),
    formatShare(one.after.share),
    one.direction,
  ]);
  const headers = ['level', 'check', 'before', 'after', 'share before', 'share after', 'change'];
  return {
    lines: [...describeScores(comparison), '', ...textTable(headers, rows)],
    csv: [
      headers.map((name) => name.replace(' ', '_')).join(','),
      ...rows.map((row) => row.join(',')),
      `,score,${formatScore(comparison.before.score)},${formatScore(comparison.after.score)},,,`,
      `,level,${formatScore(comparison.before.level)},${formatScore(comparison.after.level)},,,`,
    ],
  };
}

function describeScores({ before, after }: Comparison): string[] {
  const describe = (name: string, { level, score, counts, levels }: Comparison['before']) => {
    const shares = levels.map((one) => `${one.level}: ${formatShare(one.share)}`).join(', ');
    const { passed, partly, failed, unknown } = counts;
    return `${name}: level ${formatScore(level)}, score ${formatScore(score)}; ${passed} passed, ${partly} in part, ${failed} failed, ${unknown} unknown (share of level ${shares})`;
  };
  return [describe('Before', before), describe('After', after)];
}

/** The rules that were applied, the ones that wake for nothing first. */
export function reportPrecision(rules: readonly RulePrecision[], incidents: number): string[] {
  const all = new Set(rules.flatMap(({ caught }) => caught));
  const episodes = rules.reduce((sum, one) => sum + one.episodes, 0);
  const right = rules.reduce((sum, one) => sum + (Number.isNaN(one.precision) ? 0 : one.precision * one.episodes), 0);
  const falsePerWeek = rules.reduce((sum, one) => sum + one.falsePerWeek, 0);
  const sorted = [...rules].sort((a, b) => b.falsePerWeek - a.falsePerWeek);
  return [
    `${rules.length} rules: ${episodes} alerts, precision ${formatShare(right / episodes)}, ${falsePerWeek.toFixed(2)} false alarms a week in all, ${all.size} of ${incidents} incidents caught`,
    '',
    ...textTable(
      ['rule', 'alerts', 'precision', 'false a week', 'caught'],
      sorted.map(({ rule, episodes: own, precision, falsePerWeek: wrong, caught }) => [
        rule,
        String(own),
        formatShare(precision),
        wrong.toFixed(2),
        caught.join('; '),
      ])
    ),
  ];
}
