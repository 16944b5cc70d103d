import type { DataFrame } from '@grafana/data';
import { findPart, readRows } from '../../../frames';
import { readName, readRunway, type ResourceName, type Runway } from './planRows';
import type { Estimate } from './whatIfRows';

/** What a plan said of a resource, and what came. */
export interface PlanOutcome extends ResourceName, Runway {
  /** When the plan was made, ms. */
  made: number;
  /** What it said of the present. */
  planned: Estimate;
  came: number;
  /** Whether what came lay within what was said; undefined where nobody can say. */
  isHit?: boolean;
  reason: string;
}

export function readPlanBacktest(frames: readonly DataFrame[]): PlanOutcome[] {
  return readRows(findPart(frames, 'planBacktest')).map((row, i) => {
    const hit = row.number('hit');
    return {
      ...readName(row, i),
      ...readRunway(row),
      made: row.number('made'),
      planned: { lower: row.number('lower'), point: row.number('point'), upper: row.number('upper') },
      came: row.number('came'),
      isHit: Number.isNaN(hit) ? undefined : hit > 0,
      reason: row.text('reason'),
    };
  });
}
