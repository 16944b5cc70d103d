import { lastRecentValue, type ForecastResult } from '../../engine';
import { analyseSeries, type Outcome, type Plan, type PredictiveQuery } from '../../queries';
import { createMessage } from '../../texts';
import type { CapacityDeps } from '../capacityDeps';
import { measureCalls } from '../flow/measureCalls';
import { createForecastQuery, type PlanOptions } from '../reading/planTimes';
import { isStock } from '../reading/capacityKinds';
import type { Reading, Resource } from '../reading/resource';
import type { AssessedResource, Assessment } from './assessment';
import { describeCrossed, findCrossed } from './assessRunway';
import { bearLoad } from './bearLoad';
import { findBusy, listChanges } from './findBusy';

/** Resources of one plan. */
const maxResources = 200;
/** Forecasts that are made together, between two words on how far it is. */
const batchSize = 10;

/** What a plan is asked for. */
export interface AssessOptions extends PlanOptions {
  /** The part of limits that is planned with, in (0, 1]. */
  headroom: number;
  /** This service with its nodes, or this node, alone; empty = all. */
  service: string;
}

/** Says how far it is, with what there is so far. */
type ReportPlan = (done: number, total: number, partial: Assessment) => void;

/**
 * Assesses each resource that was read: how it follows its load, its forecast, and when it reaches its limit. At most 200, those with
 * limits first.
 */
export async function assessCapacity(
  reading: Reading,
  { options, deps }: { options: AssessOptions; deps: Pick<CapacityDeps, 'executor' | 'signal'> },
  report: ReportPlan = () => undefined
): Promise<Assessment> {
  const isWanted = createSelection(options.service, reading);
  const wanted = reading.resources.filter(isWanted);
  const chosen = wanted.slice(0, maxResources);
  const assessment: Assessment = {
    reading,
    resources: [],
    leftOut: wanted.length - chosen.length,
    flow: measureCalls(reading.calls, reading.loads),
    notices: [...reading.notices],
  };
  for (let first = 0; first < chosen.length; first += batchSize) {
    deps.signal.throwIfAborted();
    const batch = chosen.slice(first, first + batchSize);
    const forecasts = await forecastResources(batch, { options, deps, plan: reading.plan });
    batch.forEach((resource, i) =>
      assessment.resources.push(
        assessResource(resource, { reading, headroom: options.headroom, forecast: forecasts[i] })
      )
    );
    report(assessment.resources.length, chosen.length, { ...assessment, resources: [...assessment.resources] });
  }
  return assessment;
}

/** A service with the nodes that it runs on, or one node. */
function createSelection(service: string, { placed }: Reading): (resource: Resource) => boolean {
  return ({ subject, isNode }) =>
    service === '' || subject === service || (isNode && (placed.get(subject) ?? []).includes(service));
}

type Forecasted = Outcome<ForecastResult> | undefined;

/** One forecast for each that has a limit. */
async function forecastResources(
  batch: readonly Resource[],
  { options, deps, plan }: { options: PlanOptions; deps: Pick<CapacityDeps, 'executor' | 'signal'>; plan: Plan }
): Promise<Forecasted[]> {
  const query = createForecastQuery(options);
  return Promise.all(
    batch.map(async ({ rule, series }): Promise<Forecasted> => {
      if (rule.limit === undefined) {
        return undefined;
      }
      const own: PredictiveQuery = {
        ...query,
        bounds: { lower: 0, ...(rule.harm !== 'down' && { upper: rule.limit }) },
        direction: rule.harm,
      };
      const history = [{ name: '', labels: {}, series, duplicates: 0, irregular: false }];
      const [{ forecast }] = await analyseSeries({ query: own, plan, output: 'forecast' }, history, deps);
      return forecast;
    })
  );
}

function assessResource(
  resource: Resource,
  { reading, headroom, forecast }: { reading: Reading; headroom: number; forecast: Forecasted }
): AssessedResource {
  const { rule, series } = resource;
  const now = lastRecentValue(series.values);
  const known = forecast?.ok ? forecast.value : undefined;
  const limit = findLimit(resource, headroom);
  const assessed: AssessedResource = {
    resource,
    now,
    busy: findBusy(series, rule.harm),
    changes: listChanges(series, rule.harm),
    limit,
    load: isStock(rule.kind) ? undefined : bearLoad(resource, reading),
    forecast: known,
    trust: known?.trust ?? 'unknown',
    ...(forecast && !forecast.ok && { failure: forecast.message }),
  };
  if (known && limit !== undefined) {
    const direction = rule.harm === 'down' ? 'below' : 'above';
    assessed.runway = describeCrossed(findCrossed(known.forecast, { limit, direction, now }));
  }
  return assessed;
}

/** The limit with headroom; what runs down to a limit has none to keep. */
function findLimit({ rule: { limit, harm } }: Resource, headroom: number): number | undefined {
  return limit === undefined || harm === 'down' ? limit : limit * headroom;
}

/** What a reader should know of a plan as a whole. */
export function listLeftOut({ leftOut }: Pick<Assessment, 'leftOut'>) {
  return leftOut > 0 ? [createMessage('capacity.left-out', { max: maxResources, count: leftOut })] : [];
}
