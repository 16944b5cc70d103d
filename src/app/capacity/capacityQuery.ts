import { day } from '../../engine';
import { parseDuration } from '../../schema';
import type { FollowedQuery } from '../follow/useFollowedQuery';
import type { Growth } from './whatIf/growth';

/** How far ahead may be planned, as the address says it. */
export const horizons = ['14d', '30d', '60d', '90d'] as const;
export type Horizon = (typeof horizons)[number];
const defaultHorizon: Horizon = '30d';

/** What all tabs ask about. */
export interface CapacityScope {
  /** Uid of the data source. */
  foresight: string;
  horizon: Horizon;
}

interface Options extends CapacityScope {
  output: 'plan' | 'whatIf' | 'flow' | 'curve' | 'backtest';
  service?: string;
  signal?: string;
  growth?: readonly Growth[];
}

/** The past that plans and curves are made of, ms. */
const span = 28 * day;

/** A question about capacity. */
export function createCapacityQuestion({
  foresight,
  output,
  horizon,
  service = '',
  signal = '',
  growth = [],
}: Options): FollowedQuery {
  // In full: Grafana fills in what a query leaves out from the data source's own defaults, which are of another type.
  const given = { queryType: 'capacity', source: { uid: '' }, query: {}, output, service, signal };
  return { foresight, model: { ...given, horizon, growth }, span };
}

/** The horizon that an address names; the usual one where it names none that is offered. */
export function readHorizon(text: string): Horizon {
  return horizons.find((one) => one === text) ?? defaultHorizon;
}

/** Its length, ms. */
export function measureHorizon(horizon: Horizon): number {
  return parseDuration(horizon, 'horizon');
}
