import { day, hashText, normalQuantile, quantile, week, type Forecast, type Series } from '../../engine';
import type { AssessedResource, Assessment } from '../assess/assessment';
import { isAcross } from '../assess/assessRunway';
import { findBusy } from '../assess/findBusy';
import { estimate, type Estimate } from '../estimate';
import { createRandom, drawNormal } from '../random';
import type { Resource } from '../reading/resource';
import { sliceSeries } from '../../queries';

/** How long ago the plan was made that is compared with what came. */
export const maxAge = 28 * day;
/** Futures that are drawn from a forecast. */
const paths = 100;
/** Correlation of a forecast's errors at neighbouring steps, as runways take it. */
const persistence = 0.98;

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
  const used = foreseeBusy(forecast.forecast, {
    steps: came.values.length,
    harm,
    name: resource.subject + resource.part,
  });
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

interface Foreseen {
  /** Steps ahead that have come. */
  steps: number;
  harm: 'up' | 'down' | 'both';
  name: string;
}

/** The usual highest value of the last seven of some days ahead, over futures drawn from a forecast with its errors' persistence. */
function foreseeBusy({ point, intervals, step }: Forecast, { steps, harm, name }: Foreseen): Estimate {
  const count = Math.min(steps, point.length);
  const first = Math.max(0, count - Math.round(week / step));
  const [{ coverage, lower, upper }] = intervals;
  const scale = 1 / normalQuantile((1 + coverage) / 2);
  const probability = harm === 'down' ? 0.05 : 0.95;
  const random = createRandom(parseInt(hashText(name).slice(0, 6), 36));
  const drawn = Array.from({ length: paths }, () => {
    let error = drawNormal(random);
    const values = new Float64Array(count - first);
    for (let i = first; i < count; i++) {
      error = persistence * error + Math.sqrt(1 - persistence * persistence) * drawNormal(random);
      const width = error > 0 ? upper[i] - point[i] : point[i] - lower[i];
      values[i - first] = point[i] + error * width * scale;
    }
    return quantile(values, probability);
  });
  return estimate(quantile(drawn, 0.5), drawn);
}
