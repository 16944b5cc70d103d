import { scoreResults, sumChecks, type Score } from '../check/score';
import type { CheckId } from '../check/weights';
import type { AssessedResult } from './assessedResult';

/** How a team stands beside the others. */
export interface TeamScore {
  team: string;
  services: number;
  score: Score;
  /** Checks that it passes least of, compared with the best team: what it can learn from whom. */
  behind: Array<{ check: CheckId; share: number; best: number; of: string }>;
}

/** So many are named per team. */
const maxBehind = 3;
/** A smaller distance is none. */
const minDistance = 0.1;

/** Teams by their services' results, best first; results of the whole, and of services without a team, belong to none. */
export function compareTeams(results: readonly AssessedResult[]): TeamScore[] {
  const groups = new Map<string, AssessedResult[]>();
  for (const result of results.filter(({ team, service }) => team !== '' && service !== '')) {
    const group = groups.get(result.team) ?? [];
    group.push(result);
    groups.set(result.team, group);
  }
  const shares = [...groups].map(([team, own]) => ({ team, own, checks: sumChecks(own) }));
  return shares
    .map(({ team, own, checks }) => ({
      team,
      services: new Set(own.map(({ service }) => service)).size,
      score: scoreResults(own),
      behind: checks
        .flatMap(({ check, share }) => {
          const best = findBest(check, shares);
          return best !== undefined && best.share - share >= minDistance
            ? [{ check, share, best: best.share, of: best.team }]
            : [];
        })
        .sort((a, b) => b.best - b.share - (a.best - a.share))
        .slice(0, maxBehind),
    }))
    .sort((a, b) => (b.score.score || 0) - (a.score.score || 0) || a.team.localeCompare(b.team));
}

function findBest(
  check: CheckId,
  teams: ReadonlyArray<{ team: string; checks: ReturnType<typeof sumChecks> }>
): { team: string; share: number } | undefined {
  return teams
    .flatMap(({ team, checks }) => checks.filter((one) => one.check === check).map(({ share }) => ({ team, share })))
    .filter(({ share }) => !Number.isNaN(share))
    .sort((a, b) => b.share - a.share)[0];
}
