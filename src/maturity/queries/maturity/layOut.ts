import type { Frame } from '../../../frames';
import type { Assessment } from '../../assessment';
import type { MaturityRunDeps } from '../../maturityDeps';
import { checksFrame } from './frames/checksFrame';
import { instrumentationFrame } from './frames/instrumentationFrame';
import { instrumentationNumbers, levelNumbers, outcomeNumbers } from './frames/maturityNumbers';
import { scoresFrame } from './frames/scoresFrame';
import type { MaturityLayout } from './frames/maturityLayout';
import { listRoadmap } from './roadmapFrame';

type Layout = (assessment: Assessment, layout: MaturityLayout, deps: MaturityRunDeps) => Frame[] | Promise<Frame[]>;

const layouts: Readonly<Record<string, Layout>> = {
  checks: ({ results, evidence }, layout) => [
    checksFrame(results, layout),
    scoresFrame('service', { results, evidence }, layout),
    scoresFrame('team', { results, evidence }, layout),
  ],
  services: ({ results, evidence }, layout) => [scoresFrame('service', { results, evidence }, layout)],
  teams: ({ results, evidence }, layout) => [scoresFrame('team', { results, evidence }, layout)],
  roadmap: listRoadmap,
  instrumentation: ({ instrumentation }, layout) => [instrumentationFrame(instrumentation, layout)],
  level: (assessment, layout) => levelNumbers('level', assessment, layout),
  score: (assessment, layout) => levelNumbers('score', assessment, layout),
  outcome: ({ results }, layout) => outcomeNumbers(results, layout),
  instrumentationScore: ({ instrumentation }, layout) => instrumentationNumbers(instrumentation, layout),
};

/** The frames of an output; tables without rows where there is no assessment yet. */
export async function layOut(
  assessment: Assessment | undefined,
  layout: MaturityLayout,
  deps: MaturityRunDeps
): Promise<Frame[]> {
  return assessment === undefined ? [checksFrame([], layout)] : layouts[layout.query.output](assessment, layout, deps);
}
