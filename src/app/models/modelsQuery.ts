import { day } from '../../engine';
import type { FollowedQuery } from '../follow/useFollowedQuery';
import { readQuery, type ModelRow, type QueryObject } from './read/modelRows';

/** Which queries are measured. */
export const places = ['all', 'rule', 'dashboard'] as const;
export type Place = (typeof places)[number];

/** What the page asks about. */
export interface ModelsScope {
  /** Uid of the data source. */
  foresight: string;
  where: Place;
}

const span = 28 * day;

/** All forecasts of this Grafana's rules and dashboards, or the changes that are proposed of them. */
export function createModelsQuestion({ foresight, where }: ModelsScope, output: 'table' | 'proposals'): FollowedQuery {
  // In full: Grafana fills in what a query leaves out from the data source's own defaults, which are of another type.
  return { foresight, model: { queryType: 'models', source: { uid: '' }, query: {}, output, where }, span };
}

/** What both types of queries know of how a forecast learns. */
const learning = [
  'source',
  'query',
  'training',
  'step',
  'seasonality',
  'coverage',
  'bounds',
  'falseAlarmsPerWeek',
  'minimumDeviation',
  'masked',
  'planned',
  'longCycles',
  'coldStart',
  'method',
  'partialData',
  'deploys',
  'direction',
];

/** The step of a rule that sets none, and of a panel. */
const autoSteps = { rule: '5m', dashboard: '10m' } as const;

/** How good the forecasts of a saved query were over time; undefined where it cannot be read. */
export function createTimelineQuestion(
  foresight: string,
  { query, origin }: Pick<ModelRow, 'query' | 'origin'>
): FollowedQuery | undefined {
  const saved = readQuery(query);
  const step = saved?.step === undefined || saved.step === 'auto' ? autoSteps[origin] : saved.step;
  return (
    saved && {
      foresight,
      model: { ...pick(saved, learning), step, queryType: 'modelQuality', output: 'timeline' },
      span,
    }
  );
}

/** The part of a query that says how it learns. */
export function pickLearning(query: QueryObject): QueryObject {
  return pick(query, learning.slice(2));
}

function pick(query: QueryObject, names: readonly string[]): QueryObject {
  return Object.fromEntries(names.filter((name) => query[name] !== undefined).map((name) => [name, query[name]]));
}
