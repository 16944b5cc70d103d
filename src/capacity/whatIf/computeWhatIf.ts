import { quantile, type Forecast } from '../../engine';
import { createMessage } from '../../texts';
import type { AssessedResource, Assessment, LimitRunway } from '../assess/assessment';
import { describeCrossed, findCrossed, type Crossed, type LimitQuestion } from '../assess/assessRunway';
import { estimate, type Estimate } from '../estimate';
import { spreadGrowth, type GivenGrowth } from '../flow/spreadGrowth';
import { createRandom, drawNormal } from '../random';
import { measureChange } from '../assess/findBusy';
import type { LoadFit } from '../load/loadFit';
import { growValue, shrinkValue } from '../load/growValue';
import { isStock } from '../reading/capacityKinds';
import { createLoadGrower, type GrownLoad } from './growLoad';
import type { WhatIfRow } from './whatIfRow';

/** Limits of equal probability that a runway is averaged over. */
const nodes = 5;
/** Growth that nobody asks about. */
const minGrowth = 1e-4;

/**
 * What more requests of some services do to all that bears them: their calls, what is used then, and when limits are reached. Most
 * probable limits first, then what is used relative to its limit.
 */
export async function computeWhatIf(assessment: Assessment, growth: GivenGrowth): Promise<WhatIfRow[]> {
  const grown = new Map(spreadGrowth(growth, assessment.flow.ratios).map((one) => [one.service, one]));
  const growLoad = createLoadGrower(assessment.reading, grown);
  const rows: WhatIfRow[] = [];
  for (const assessed of assessment.resources) {
    const found = growLoad(assessed);
    if (found && Math.abs(found.point) >= minGrowth) {
      rows.push(growResource(assessed, found));
      // Others of the process have their turn.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
  return rows.sort(compareRows);
}

function growResource(assessed: AssessedResource, grown: GrownLoad): WhatIfRow {
  const { resource, load, busy } = assessed;
  const common = { assessed, growth: estimate(grown.point, grown.drawn), path: grown.path };
  const loadThen = scaleEstimate(common.growth, load?.busy ?? NaN);
  if (isStock(resource.rule.kind)) {
    return { ...common, load: loadThen, used: sameAs(busy), ...growStock(assessed, grown) };
  }
  const fit = load?.fit;
  if (!fit) {
    const reason = createMessage(load ? 'capacity.load-too-little' : 'capacity.no-load', {});
    return { ...common, load: loadThen, used: sameAs(NaN), reason };
  }
  const along = (line: LoadFit['line']) => ({ line, busyLoad: load.busy, spread: fit.spread });
  const scale = (line: LoadFit['line'], by: number) => growValue(along(line), busy, 1 + by);
  const used = estimate(
    scale(fit.line, grown.point),
    addChanges(
      grown.drawn.map((by, i) => scale(fit.draws[i % fit.draws.length], by)),
      assessed.changes
    )
  );
  const limits = (limit: number) =>
    grown.drawn.map((by, i) => shrinkValue(along(fit.draws[i % fit.draws.length]), limit, 1 + by));
  return { ...common, load: loadThen, used, runway: growRunway(assessed, limits), ...describeFit(fit, loadThen.point) };
}

/** No week is like the one before: each value with a change as they are between weeks. */
function addChanges(values: Float64Array, changes: readonly number[]): Float64Array {
  const random = createRandom(values.length);
  const deviation = measureChange(changes);
  return changes.length === 0 ? values : values.map((one) => one + deviation * drawNormal(random));
}

function describeFit(fit: LoadFit, load: number): Pick<WhatIfRow, 'reason'> {
  if (fit.trust === 'unknown') {
    return { reason: createMessage('capacity.load-unrelated', {}) };
  }
  const beyond = load / fit.seen.highest;
  return beyond > 1 ? { reason: createMessage('capacity.beyond-seen', { factor: { figure: beyond } }) } : {};
}

/** More load lowers the limit that what is forecast without it may reach: in the average over what that limit may be. */
function growRunway(
  { forecast, limit, now }: AssessedResource,
  lower: (limit: number) => Float64Array
): LimitRunway | undefined {
  if (!forecast || limit === undefined) {
    return undefined;
  }
  const limits = lower(limit);
  const questions = Array.from({ length: nodes }, (_, i): LimitQuestion => {
    const found = quantile(limits, (i + 0.5) / nodes);
    return { limit: Number.isNaN(found) ? Infinity : found, direction: 'above', now };
  });
  return averageCrossed(questions.map((question) => findCrossed(forecast.forecast, question)));
}

/** What fills does so between as fast as before, and faster by all of the growth: what of it the load makes is not known. */
function growStock(
  { forecast, limit, now, resource }: AssessedResource,
  grown: GrownLoad
): Pick<WhatIfRow, 'runway' | 'reason'> {
  const reason = createMessage('capacity.stock', {});
  if (!forecast || limit === undefined || resource.rule.harm === 'down') {
    return { reason };
  }
  const crossed = Array.from({ length: nodes }, (_, i) => {
    const factor = 1 + grown.point * ((i + 0.5) / nodes);
    return findCrossed(hasten(forecast.forecast, now, factor), { limit, direction: 'above', now });
  });
  return { reason, runway: averageCrossed(crossed) };
}

/** The forecast with its way from now on `factor` times as long. */
function hasten({ point, intervals, ...grid }: Forecast, now: number, factor: number): Forecast {
  const move = (values: Float64Array) => values.map((value) => now + (value - now) * factor);
  return {
    ...grid,
    point: move(point),
    intervals: intervals.map(({ coverage, lower, upper }) => ({ coverage, lower: move(lower), upper: move(upper) })),
  };
}

function averageCrossed(crossed: Crossed[]): LimitRunway {
  const [{ probability, step }] = crossed;
  const mean = (i: number) => crossed.reduce((sum, one) => sum + one.probability[i], 0) / crossed.length;
  return describeCrossed({ probability: probability.map((_, i) => mean(i)), step });
}

function scaleEstimate({ point, lower, upper }: Estimate, by: number): Estimate {
  return { point: by * (1 + point), lower: by * (1 + lower), upper: by * (1 + upper) };
}

function sameAs(value: number): Estimate {
  return { point: value, lower: value, upper: value };
}

function compareRows(a: WhatIfRow, b: WhatIfRow): number {
  const order = ({ runway, used, assessed }: WhatIfRow) => [
    runway?.probability ?? -1,
    used.point / (assessed.limit ?? NaN) || 0,
  ];
  const [[p, u], [q, w]] = [order(a), order(b)];
  return q - p || w - u;
}
