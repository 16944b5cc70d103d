import { scoreResults, sumChecks, type Score } from '../check/score';
import type { Outcome } from '../check/check';
import type { CheckId, Level } from '../check/weights';
import type { AssessedResult } from './assessedResult';

/** A check at two dates; shares are NaN where it could not be evaluated, outcomes undefined where there was no such check. */
export interface CheckChange {
  check: CheckId;
  level: Level;
  before: { outcome?: Outcome; share: number };
  after: { outcome?: Outcome; share: number };
  direction: Direction;
}

/** Better or worse where both could be evaluated; else it came to be evaluated or ceased to. */
export type Direction = 'better' | 'worse' | 'same' | 'known' | 'unknown';

/** The score of a service at two dates; NaN where it could not be worked out. */
export interface ServiceChange {
  service: string;
  before: number;
  after: number;
}

/** Two assessments of the same installation beside each other. */
export interface Comparison {
  before: Score;
  after: Score;
  checks: CheckChange[];
  /** By name; those of one date alone, too. */
  services: ServiceChange[];
}

/** A smaller change is none. */
const minChange = 0.005;

/** An assessment and an earlier one: of the whole, check by check, and service by service. */
export function compareDates(before: readonly AssessedResult[], after: readonly AssessedResult[]): Comparison {
  return {
    before: scoreResults(before),
    after: scoreResults(after),
    checks: compareChecks(before, after),
    services: compareServices(before, after),
  };
}

function compareChecks(before: readonly AssessedResult[], after: readonly AssessedResult[]): CheckChange[] {
  const old = new Map(sumChecks(before).map((one) => [one.check, one]));
  const now = new Map(sumChecks(after).map((one) => [one.check, one]));
  return [...new Map([...old, ...now]).values()]
    .map(({ check, level }) => {
      const pick = (one: { outcome: Outcome; share: number } | undefined) => ({
        outcome: one?.outcome,
        share: one?.share ?? NaN,
      });
      const sides = { before: pick(old.get(check)), after: pick(now.get(check)) };
      return { check, level, ...sides, direction: findDirection(sides.before.share, sides.after.share) };
    })
    .sort((a, b) => a.level - b.level);
}

function findDirection(before: number, after: number): Direction {
  if (Number.isNaN(before) || Number.isNaN(after)) {
    return Number.isNaN(before) === Number.isNaN(after) ? 'same' : Number.isNaN(after) ? 'unknown' : 'known';
  }
  const change = after - before;
  return Math.abs(change) < minChange ? 'same' : change > 0 ? 'better' : 'worse';
}

function compareServices(before: readonly AssessedResult[], after: readonly AssessedResult[]): ServiceChange[] {
  const [old, now] = [before, after].map(groupByService);
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((service) => ({ service, before: scoreService(old, service), after: scoreService(now, service) }));
}

function groupByService(results: readonly AssessedResult[]): Map<string, AssessedResult[]> {
  const groups = new Map<string, AssessedResult[]>();
  for (const result of results.filter(({ service }) => service !== '')) {
    const group = groups.get(result.service) ?? [];
    group.push(result);
    groups.set(result.service, group);
  }
  return groups;
}

function scoreService(groups: ReadonlyMap<string, AssessedResult[]>, service: string): number {
  return scoreResults(groups.get(service) ?? []).score;
}
