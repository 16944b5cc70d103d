import { day, type Series } from '../../engine';
import type { AssessedResource, Assessment } from '../assess/assessment';
import { isAcross } from '../assess/assessRunway';
import { findBusy } from '../assess/findBusy';
import type { Estimate } from '../estimate';
import type { Resource } from '../reading/resource';
import { sliceSeries } from '../../queries';
import { foreseeBusy } from './foreseeBusy';

/** How long ago the plan was made that is compared with what came. */
export const maxAge = 28 * day;
/** What an earlier plan said of one resource, and what came. */
export interface BacktestedResource {
  assessed: AssessedResource;
  /** The usual highest value of the last days, as it was foreseen. */
  used: Estimate;
  /** What it was. */
  came: number;
  /** Whether that lies within the interval. */
  isHit: boolean;
  /** Seconds from then until the limit was reached; Infinity where it was not. */
  reachedAfter: number;
}

/** An earlier plan against what came. */
export interface PlanBacktest {
  /** When the plan was made, ms. */
  made: number;
  rows: BacktestedResource[];
}

/** Compares a plan with what was used since; resources that are gone or had no forecast are left out. */
export function backtestPlan(earlier: Assessment, present: readonly Resource[]): PlanBacktest {
  const { cutoff } = earlier.reading.plan;
  const rows = earlier.resources.flatMap((assessed): BacktestedResource[] => {
    const { subject, part, rule } = assessed.resource;
    const now = present.find((one) => one.subject === subject && one.part === part && one.rule.id === rule.id);
    return now && assessed.forecast && assessed.limit !== undefined
      ? [compare(assessed, since(now.series, cutoff))].flat()
      : [];
  });
  return { made: cutoff, rows };
}

function since({ start, step, values }: Series, cutoff: number): Series {
  return sliceSeries({ start, step, values }, cutoff + step, start + (values.length - 1) * step);
}

function compare(assessed: AssessedResource, came: Series): BacktestedResource[] {
  const { forecast, limit = NaN, resource } = assessed;
  if (!forecast || came.values.every(Number.isNaN)) {
    return [];
  }
  const { harm } = resource.rule;
  const used = foreseeBusy(resource.series, forecast.forecast, { steps: came.values.length, harm });
  const busy = findBusy(came, harm);
  const direction = harm === 'down' ? 'below' : 'above';
  const crossed = came.values.findIndex((value) => isAcross(value, { limit, direction }));
  return [
    {
      assessed,
      used,
      came: busy,
      isHit: busy >= used.lower && busy <= used.upper,
      reachedAfter: crossed < 0 ? Infinity : ((crossed + 1) * came.step) / 1000,
    },
  ];
}
