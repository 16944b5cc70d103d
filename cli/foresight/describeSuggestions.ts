import type { Suggestions } from '../../src/alerts';
import { textTable } from '../textTable';

/** Suggestions as a table, then what was skipped and why. */
export function describeSuggestions({ suggestions, skipped }: Suggestions): string[] {
  const rows = suggestions.map(({ mase, statistics, rule, reason }) => [
    Number.isNaN(mase) ? '-' : mase.toFixed(2),
    String(statistics.series.length),
    rule.kind,
    rule.name,
    reason,
  ]);
  const hints = suggestions.flatMap(({ rule, notices = [] }) => notices.map((notice) => `  ${rule.name}: ${notice}`));
  return [
    ...(rows.length === 0 ? ['No rule can be proposed.'] : textTable(['MASE', 'series', 'kind', 'rule', 'why'], rows)),
    ...(hints.length === 0 ? [] : ['', 'Hints:', ...hints]),
    ...(skipped.length === 0 ? [] : ['', 'Skipped:', ...skipped.map(({ title, reason }) => `  ${title}: ${reason}`)]),
  ];
}
