import type { Evidence } from '../reading/evidence';
import type { CheckResult } from './check';
import { scoreResults, type Score } from './score';

/** The score of a service or team; of the whole where both are empty. */
export interface ScoredRow extends Score {
  service: string;
  team: string;
}

interface Assessed {
  results: readonly CheckResult[];
  evidence: Pick<Evidence, 'discovery' | 'teamOf'>;
}

/** The whole, then one row per service or team by name; of one service or team alone where the query names it. */
export function listScores(
  of: 'service' | 'team',
  { results, evidence }: Assessed,
  wanted: { service: string; team: string }
): ScoredRow[] {
  const members = evidence.discovery.services.map(({ name }) => ({ service: name, team: evidence.teamOf(name) }));
  const selected = members.filter(
    (one) =>
      (wanted.service === '' || one.service === wanted.service) && (wanted.team === '' || one.team === wanted.team)
  );
  const isWhole = wanted.service === '' && wanted.team === '';
  const rows = of === 'service' ? selected : listTeams(selected);
  const byKey = groupResults(of, results);
  return [
    ...(isWhole ? [{ service: '', team: '', ...scoreResults(results) }] : []),
    ...rows.map((row) => ({ ...row, ...scoreResults(byKey.get(row[of]) ?? []) })),
  ];
}

function listTeams(members: ReadonlyArray<{ team: string }>): Array<{ service: string; team: string }> {
  const teams = new Set(members.map(({ team }) => team).filter((team) => team !== ''));
  return [...teams].sort().map((team) => ({ service: '', team }));
}

function groupResults(of: 'service' | 'team', results: readonly CheckResult[]): Map<string, CheckResult[]> {
  const groups = new Map<string, CheckResult[]>();
  results
    .filter((one) => one[of] !== '')
    .forEach((one) => {
      const own = groups.get(one[of]) ?? [];
      own.push(one);
      groups.set(one[of], own);
    });
  return groups;
}
