import { minute } from '../../../engine';
import { withProgress, type Frame } from '../../../frames';
import { render } from '../../../texts';
import type { Assessment } from '../../assessment';
import { checks } from '../../check/checks';
import type { MaturityRunDeps } from '../../maturityDeps';
import { makeRoadmap, roadmapFrame, type Roadmap } from '../../roadmap';
import type { MaturityLayout } from './frames/maturityLayout';

/** The past changes slowly, and backtests take long: a roadmap serves longer than its assessment. */
const lifetime = 60 * minute;
const week = 7 * 24 * 60 * minute;

/** One row per thing to do, what to do first at the top; how far the backtests of proposed rules are until there is one. */
export async function listRoadmap(
  { at, results, evidence }: Assessment,
  { query, language }: MaturityLayout,
  deps: MaturityRunDeps
): Promise<Frame[]> {
  const { range, sources } = evidence;
  const weeks = Math.round((range.to - range.from) / week);
  const { value, progress } = await deps.longWork.follow<Roadmap>(
    JSON.stringify(['roadmap', sources.metrics.uid, sources.logs?.uid, weeks]),
    (own, report) =>
      makeRoadmap(
        { results, checks, incidents: evidence.operation.incidents, range, weeks, now: at },
        { ...own, pause: own.maturity.pause },
        report
      ),
    { lifetime }
  );
  const none = { made: at, weeks, level: null, score: null, summary: [], phases: [], notices: [] };
  const doing = progress?.doing ? render(progress.doing, { language }) : '';
  return withProgress(
    [roadmapFrame(value ?? none, query, { language, at })],
    progress && { done: progress.done, total: progress.total, doing }
  );
}
