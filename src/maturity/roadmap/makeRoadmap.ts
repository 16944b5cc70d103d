import type { TimeRange } from '../../engine';
import type { Progress, RunDeps } from '../../queries';
import { createMessage, type Message } from '../../texts';
import type { Check, CheckResult } from '../check/check';
import { scoreResults } from '../check/score';
import type { Known } from '../reading/known';
import type { PastIncident } from '../reading/operation/pastIncident';
import { backtestMends, maxBacktested, type BacktestedMends } from './benefit/backtestMends';
import { createRoadmap } from './createRoadmap';
import { listGaps } from './listGaps';
import type { Roadmap } from './roadmap';

/** An assessment that a roadmap is made of. */
export interface RoadmapRequest {
  results: readonly CheckResult[];
  checks: readonly Check[];
  incidents: Known<readonly PastIncident[]>;
  /** The weeks that are looked back at, ms. */
  range: TimeRange;
  weeks: number;
  /** ms. */
  now: number;
}

/** What backtests of proposed rules need. */
export type RoadmapDeps = Pick<RunDeps, 'readHistory' | 'executor' | 'signal'> & { pause?: () => Promise<void> };

/** Backtests what the gaps propose, and orders them. */
export async function makeRoadmap(
  request: RoadmapRequest,
  deps: RoadmapDeps,
  report: (progress: Progress) => void
): Promise<Roadmap> {
  const { results, checks, incidents, range, weeks, now } = request;
  const gaps = listGaps(results);
  const known = incidents.ok ? incidents.value : [];
  const doing = createMessage('roadmap.backtesting', {});
  const backtested = await backtestMends(
    gaps,
    { incidents: known, range, report: (done, total) => report({ done, total: Math.max(1, total), doing }) },
    deps
  );
  const score = scoreResults(results);
  const notices = [...listNotices(backtested, incidents), ...describeUnknown(score.counts.unknown)];
  return createRoadmap({
    results,
    checks,
    score,
    gaps,
    backtested,
    now,
    weeks,
    notices,
    ...(incidents.ok && { incidents: incidents.value }),
  });
}

function listNotices({ left, failed, failure }: BacktestedMends, incidents: RoadmapRequest['incidents']): Message[] {
  return [
    ...(incidents.ok ? [] : [createMessage('roadmap.incidents-unread', { reason: incidents.why })]),
    ...(left > 0 ? [createMessage('roadmap.rules-left', { count: left, max: maxBacktested })] : []),
    ...(failure ? [createMessage('roadmap.rules-failed', { count: failed, reason: failure })] : []),
  ];
}

function describeUnknown(count: number): Message[] {
  return count > 0 ? [createMessage('roadmap.unknown-left', { count })] : [];
}
