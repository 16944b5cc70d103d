import type { Suggestions } from '../../src/alerts';
import { textTable } from '../textTable';

/** Proposals as a table, then what was skipped and why. */
export function describeProposals({ proposals, skipped }: Suggestions): string[] {
  const rows = proposals.map(({ mase, figures, rule, reason }) => [
    Number.isNaN(mase) ? '-' : mase.toFixed(2),
    String(figures.series.length),
    rule.kind,
    rule.name,
    reason,
  ]);
  return [
    ...(rows.length === 0 ? ['No rule can be proposed.'] : textTable(['MASE', 'series', 'kind', 'rule', 'why'], rows)),
    ...(skipped.length === 0 ? [] : ['', 'Skipped:', ...skipped.map(({ title, reason }) => `  ${title}: ${reason}`)]),
  ];
}
