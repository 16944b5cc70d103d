import type { CheckResult } from '../check/check';
import type { CheckId, Effort, Level } from '../check/weights';

/** A check that is not passed in the services of one team. */
export interface Gap {
  check: CheckId;
  team: string;
  level: Level;
  effort: Effort;
  weight: number;
  /** Failed and partly passed ones, the worst first. */
  results: CheckResult[];
  /** Mean over what could be evaluated in the team's services, 0 to 1. */
  share: number;
}

/** What is not as it should be, by check and team; what is unknown or counts nothing is no gap. */
export function listGaps(results: readonly CheckResult[]): Gap[] {
  const groups = new Map<string, CheckResult[]>();
  for (const result of results) {
    if (result.weight > 0 && result.share !== undefined) {
      const key = JSON.stringify([result.check, result.team]);
      groups.set(key, [...(groups.get(key) ?? []), result]);
    }
  }
  return [...groups.values()].flatMap((own) => {
    const open = own.filter(({ outcome }) => outcome === 'failed' || outcome === 'partly');
    const [first] = open;
    if (first === undefined) {
      return [];
    }
    const { check, team, level, effort, weight } = first;
    const share = own.reduce((sum, one) => sum + (one.share ?? 0), 0) / own.length;
    return [
      { check, team, level, effort, weight, share, results: open.sort((a, b) => (a.share ?? 0) - (b.share ?? 0)) },
    ];
  });
}
