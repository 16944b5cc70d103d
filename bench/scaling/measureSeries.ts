import { quantile, rollUpperBounds, type Series } from '../../src/engine';
import {
  compareScaling,
  computeLeadTime,
  defaultStabilization,
  type ScalingComparison,
  type ScalingOutcome,
} from '../../src/response';

/** Chosen once for all sets: about ten replicas at busy times, four times as many at most, learning from two weeks at most. */
const busyReplicas = 10;
const ceilingFactor = 4;
const coverage = 0.95;
const maxTraining = 14 * 86_400_000;
/** The newest part of the latter half is simulated, with so many forecasts at most. */
const maxSimulated = 14 * 86_400_000;
const maxForecasts = 1500;

/** Ways of scaling, in the order of the report. */
export const methods = ['fixed at the peak', 'reactive', 'reactive as safe', 'predictive'] as const;
export type Method = (typeof methods)[number];

/** What one way of scaling comes to on one series. */
export interface Figures {
  /** Replica-hours relative to as many replicas as the peak needs all the time. */
  cost: number;
  /** Minutes a day in which the demand was more than what served. */
  shortMinutes: number;
  /** Share of the demand beyond what served. */
  unserved: number;
}

/** What the ways of scaling are tried with: a start-up in ms, and shares of a replica that the reactive trigger aims at. */
export interface Conditions {
  startup: number;
  utilisations: readonly number[];
}

export type MethodFigures = Partial<Record<Method, Figures>>;

/**
 * Each way of scaling on the latter half of a series, by the utilisations as they are given; undefined where nothing is left to
 * simulate.
 */
export function measureSeries(series: Series, { startup, utilisations }: Conditions): MethodFigures[] | undefined {
  const { start, step, values } = series;
  const half = Math.floor(values.length / 2);
  const first = Math.max(half, values.length - Math.floor(maxSimulated / step));
  const known = values.slice(0, half).filter(Number.isFinite);
  const busy = known.length > 0 ? quantile(known, 0.95) : NaN;
  if (!(busy > 0)) {
    return undefined;
  }
  const { upper } = rollUpperBounds(series, {
    horizon: Math.ceil(computeLeadTime({ startup, step }) / step),
    coverage,
    training: Math.min(half, Math.floor(maxTraining / step)),
    from: start + first * step,
    maxForecasts,
  });
  const demand = { start: start + first * step, step, values: values.slice(first) };
  const target = upper.map((bound, row) => (demand.values[row] > bound ? demand.values[row] : bound));
  const common = {
    perReplica: busy / busyReplicas,
    minReplicas: 1,
    maxReplicas: ceilingFactor * busyReplicas,
    startup,
    stabilization: defaultStabilization,
  };
  return utilisations.map((utilisation) => describe(compareScaling({ demand, target }, { ...common, utilisation })));
}

function describe({ reactive, predictive, fixed, reserve }: ScalingComparison): MethodFigures {
  const figures = (outcome: ScalingOutcome): Figures => ({
    cost: outcome.replicaHours / fixed.replicaHours,
    shortMinutes: outcome.shortShare * 1440,
    unserved: outcome.unserved,
  });
  return {
    'fixed at the peak': figures(fixed),
    reactive: figures(reactive),
    ...(reserve && { 'reactive as safe': figures(reserve.outcome) }),
    predictive: figures(predictive),
  };
}
