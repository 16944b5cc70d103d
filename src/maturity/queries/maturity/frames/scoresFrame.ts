import { tableFrame, type Frame } from '../../../../frames';
import type { Assessment } from '../../../assessment';
import { listScores, type ScoredRow } from '../../../check/listScores';
import type { MaturityLayout } from './maturityLayout';

/** Rows of one table. */
const maxRows = 5_000;

/** One row per service or team with its level and score; the first one is of the whole and names nobody. */
export function scoresFrame(
  of: 'service' | 'team',
  given: Pick<Assessment, 'results' | 'evidence'>,
  { query, at }: MaturityLayout
): Frame {
  const rows = listScores(of, given, query);
  const count = (name: keyof ScoredRow['counts']) => (row: ScoredRow) => row.counts[name];
  return tableFrame(
    rows.slice(0, maxRows),
    [
      ...(of === 'service'
        ? [
            {
              name: 'Service',
              role: 'service' as const,
              type: 'string' as const,
              value: (row: ScoredRow) => row.service,
            },
          ]
        : []),
      { name: 'Team', role: 'team', type: 'string', value: ({ team }) => team },
      { name: 'Level', role: 'level', type: 'number', decimals: 0, value: ({ level }) => level },
      { name: 'Score', role: 'score', type: 'number', decimals: 0, value: ({ score }) => score },
      { name: 'Passed', role: 'passed', type: 'number', decimals: 0, value: count('passed') },
      { name: 'Partly', role: 'partly', type: 'number', decimals: 0, value: count('partly') },
      { name: 'Failed', role: 'failed', type: 'number', decimals: 0, value: count('failed') },
      { name: 'Unknown', role: 'unknown', type: 'number', decimals: 0, value: count('unknown') },
      ...([1, 2, 3, 4] as const).map((level) => ({
        name: `Level ${level}`,
        role: `level${level}` as const,
        type: 'number' as const,
        unit: 'percentunit',
        decimals: 0,
        value: ({ levels }: ScoredRow) => levels[level - 1].share,
      })),
    ],
    { kind: 'maturity', part: of === 'service' ? 'maturityServices' : 'teams', cutoff: at }
  );
}
