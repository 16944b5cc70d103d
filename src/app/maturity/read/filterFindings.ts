import { levels, outcomes, type Finding, type LevelNumber, type OutcomeName } from './findings';
import { countOutcomes, type OutcomeCounts } from './ladder';

/** Which findings are shown; what is empty is not asked for. */
export interface FindingFilter {
  check?: string;
  level?: string;
  outcome?: string;
  service: string;
  team: string;
}

/** What the filter by outcome calls all that can be mended. */
export const gaps = 'gaps';

/** One check with all that it found. */
export interface CheckGroup {
  check: string;
  title: string;
  level: LevelNumber;
  outcome: OutcomeName;
  counts: OutcomeCounts;
  findings: Finding[];
}

/** The findings that pass the filter. Of a service, its own: what is asked of the whole is not about it. */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter): Finding[] {
  const { check = '', level = '', outcome = '', service, team } = filter;
  return findings.filter(
    (one) =>
      (check === '' || one.check === check) &&
      (level === '' || String(one.level) === level) &&
      passesOutcome(one.outcome, outcome) &&
      (service === '' || one.service === service) &&
      (team === '' || one.team === team)
  );
}

function passesOutcome(own: OutcomeName, wanted: string): boolean {
  return wanted === gaps ? own === 'failed' || own === 'partly' : wanted === '' || own === wanted;
}

/** The findings check by check, those of each level that need most care first. */
export function groupFindings(findings: readonly Finding[]): Array<{ level: LevelNumber; checks: CheckGroup[] }> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.level}/${finding.check}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const checks = [...groups.values()].map(toGroup).sort(byCare);
  return levels
    .map((level) => ({ level, checks: checks.filter((one) => one.level === level) }))
    .filter((one) => one.checks.length > 0);
}

function toGroup(findings: Finding[]): CheckGroup {
  const [{ check, title, level }] = findings;
  const counts = countOutcomes(findings);
  const sorted = [...findings].sort((a, b) => rank(a.outcome) - rank(b.outcome) || a.service.localeCompare(b.service));
  return { check, title, level, counts, outcome: summariseOutcome(counts), findings: sorted };
}

const rank = (outcome: OutcomeName) => outcomes.indexOf(outcome);

const byCare = (a: CheckGroup, b: CheckGroup) =>
  rank(a.outcome) - rank(b.outcome) || heaviest(b) - heaviest(a) || a.title.localeCompare(b.title);

const heaviest = ({ findings }: CheckGroup) =>
  Math.max(0, ...findings.map(({ weight }) => weight).filter(Number.isFinite));

/** All failed is failed, some of it partly; what is unknown changes nothing of what is known. */
function summariseOutcome({ failed, partly, passed, unknown }: OutcomeCounts): OutcomeName {
  if (failed + partly > 0) {
    return partly + passed > 0 ? 'partly' : 'failed';
  }
  return passed > 0 ? 'passed' : unknown > 0 ? 'unknown' : 'notApplicable';
}
