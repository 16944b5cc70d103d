import { getDefaultQuery, migrateQuery, type SeriesOutput, type PredictiveQuery } from '../../queries';
import { parseLinkedQuery } from '../deepLink';

/** Ways to look at a query; each is a query type with its output. */
export const views = ['forecast', 'backtest', 'hours', 'components'] as const;
export type View = (typeof views)[number];

/** The query that an address names: one written here before, or the one of a link. */
export function readForecastQuery({ query, ...search }: Record<string, unknown>): PredictiveQuery {
  const linked = parseLinkedQuery(search);
  const fresh = {
    ...getDefaultQuery('forecast'),
    ...(linked && { source: { uid: linked.source }, query: linked.query }),
  };
  return readSaved(query) ?? fresh;
}

function readSaved(text: unknown): PredictiveQuery | undefined {
  try {
    return typeof text === 'string' ? migrateQuery(JSON.parse(text)) : undefined;
  } catch {
    return undefined;
  }
}

/** True once there is something to ask. */
export function isComplete({ source, query }: PredictiveQuery): boolean {
  return source.uid !== '' && Object.values(query).some((value) => typeof value === 'string' && value.trim() !== '');
}

/** The same query, asked for what this view shows. */
export function viewQuery(query: PredictiveQuery, view: View): PredictiveQuery {
  const output = (queryType: 'forecast' | 'backtest', name: SeriesOutput) => ({ ...query, queryType, output: name });
  switch (view) {
    case 'forecast':
      return query;
    case 'backtest':
      return output('backtest', 'scores');
    case 'hours':
      return output('backtest', 'byHorizon');
    case 'components':
      return output('forecast', 'components');
  }
}

/** Panels that draw each view. */
export const panelOf: Record<View, string> = {
  forecast: 'foresight-forecast-panel',
  backtest: 'table',
  hours: 'trend',
  components: 'timeseries',
};
