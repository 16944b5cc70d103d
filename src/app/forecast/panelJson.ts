import { dataSourceType, type PredictiveQuery } from '../../queries';

/** A panel of a dashboard that shows this query, as JSON. */
export function panelJson(uid: string, query: PredictiveQuery, panel: string): string {
  const datasource = { type: dataSourceType, uid };
  const written = {
    type: panel,
    title: typeof query.query.expr === 'string' ? query.query.expr : '',
    datasource,
    gridPos: { x: 0, y: 0, w: 24, h: 10 },
    targets: [{ refId: 'A', datasource, ...query }],
  };
  return JSON.stringify(written, null, 2);
}
