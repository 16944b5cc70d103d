import { compareDates, describeScore, formatScore, listChecks, scoreResults } from '../../../src/maturity';
import type { Text } from '../../../src/reports';
import { render } from '../../../src/texts';
import { textTable } from '../../textTable';
import type { Assessed } from './makeAssessment';
import type { AssessedLayout } from './writeAssessed';

/** Characters of a cell of the table on a terminal. */
const maxCell = 90;

/** An assessment for a terminal: each check, what changed, and what to do first. */
export function describeAssessedLines(
  { results, roadmap, notices }: Assessed,
  { baseline, language }: AssessedLayout
): string[] {
  const write = (text: Text) => (typeof text === 'string' ? text : render(text, { language }));
  const cell = (text: Text) => {
    const written = write(text).replace(/\s+/g, ' ');
    return written.length > maxCell ? `${written.slice(0, maxCell - 1)}…` : written;
  };
  const { columns, rows } = listChecks(results);
  const score = scoreResults(results);
  return [
    write(describeScore(score)),
    ...notices,
    '',
    ...textTable(
      columns.map(({ title }) => write(title)),
      rows.map((cells) => cells.map(cell))
    ),
    ...(baseline ? ['', ...describeChange(baseline.results, results)] : []),
    ...(roadmap ? ['', ...roadmap.summary.map(write)] : []),
    ...(roadmap?.phases ?? []).flatMap(({ number, goal, items }) => [
      '',
      `${number}. ${write(goal)}`,
      ...items.map(({ title, team, services, benefit }) => {
        const whose = [team, services.slice(0, 3).join(' '), services.length > 3 ? '…' : ''].filter(Boolean).join(' ');
        return `   - ${write(title)}${whose === '' ? '' : ` (${whose})`}: ${write(benefit.text)}`;
      }),
    ]),
  ];
}

function describeChange(...sides: Parameters<typeof compareDates>): string[] {
  const { before, after, checks } = compareDates(...sides);
  const changed = checks.filter(({ direction }) => direction !== 'same');
  return [
    `${formatScore(before.score)} -> ${formatScore(after.score)} (${formatScore(before.level)} -> ${formatScore(after.level)})`,
    ...changed.map(({ check, direction }) => `   ${direction}: ${check}`),
  ];
}
