import type { Message } from '../../texts';
import type { Check, CheckResult } from '../check/check';
import type { Score } from '../check/score';
import type { BacktestedMends } from './benefit/backtestMends';
import { measureBenefit } from './benefit/measureBenefit';
import type { Gap } from './listGaps';
import type { PastIncident } from '../reading/operation/pastIncident';
import { listCriteria } from './phases/listCriteria';
import { describeOwner, listRisks } from './phases/listRisks';
import { orderGaps, type WeighedGap } from './phases/orderGaps';
import { splitPhases } from './phases/splitPhases';
import type { Phase, Roadmap, RoadmapItem } from './roadmap';
import { summarise } from './summarise';

/** What a roadmap is made of. */
export interface RoadmapParts {
  results: readonly CheckResult[];
  checks: readonly Check[];
  score: Score;
  gaps: readonly Gap[];
  /** Undefined where they could not be read. */
  incidents?: readonly PastIncident[];
  backtested?: BacktestedMends;
  /** ms. */
  now: number;
  weeks: number;
  notices: readonly Message[];
}

/** Sentences of what was found, and mends, of one item. */
const maxFound = 10;
const maxMends = 100;

/** Gaps as things to do, ordered by benefit over effort, in phases. */
export function createRoadmap(parts: RoadmapParts): Roadmap {
  const { gaps, incidents = [], backtested, score, now, weeks } = parts;
  const weighed = gaps.map((gap) => ({ gap, benefit: measureBenefit(gap, incidents, backtested?.rules.get(gap)) }));
  const ordered = orderGaps(weighed);
  const phases = splitPhases(ordered, score.level).map((split, i): Phase => ({
    number: i + 1,
    goal: split.goal,
    items: split.gaps.map((one) => createItem(one, parts)),
    criteria: listCriteria(split, parts),
    risks: listRisks(split.gaps),
  }));
  return {
    made: now,
    weeks,
    level: toKnown(score.level),
    score: toKnown(score.score),
    summary: summarise(phases, { ...parts, incidents: parts.incidents, alarms: sumAlarms(backtested) }),
    phases,
    notices: parts.notices,
  };
}

/** Each rule once, whoever proposes it. */
function sumAlarms(backtested: BacktestedMends | undefined): number {
  const rules = [...(backtested?.rules.values() ?? [])].flat();
  const reports = new Set(rules.map(({ report }) => report));
  return [...reports].reduce((sum, { falsePerWeek }) => sum + falsePerWeek, 0);
}

function createItem({ gap, benefit }: WeighedGap, { checks, incidents = [] }: RoadmapParts): RoadmapItem {
  const { check, team, level, effort, share, results } = gap;
  const { title = check, why = '' } = checks.find(({ id }) => id === check) ?? {};
  const hit = new Map<string, number>();
  incidents.flatMap(({ services }) => services).forEach((name) => hit.set(name, (hit.get(name) ?? 0) + 1));
  const sorted = [...results].sort((a, b) => (hit.get(b.service) ?? 0) - (hit.get(a.service) ?? 0));
  return {
    check,
    title,
    why,
    level,
    team,
    owner: describeOwner([team]),
    services: sorted.map(({ service }) => service).filter((service) => service !== ''),
    effort,
    share,
    benefit,
    found: sorted.slice(0, maxFound).map(({ found }) => found),
    mends: sorted.flatMap(({ mends }) => mends).slice(0, maxMends),
  };
}

function toKnown(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
