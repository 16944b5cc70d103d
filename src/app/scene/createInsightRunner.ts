import { SceneQueryRunner } from '@grafana/scenes';
import { createInsightQuery, type InsightOptions } from '../../insight';
import { dataSourceType } from '../../queries';
import { variableNames } from './createPageScene';

/** Asks the chosen Foresight data source for services or signals, again with every change of the time range. */
export function createInsightRunner(options: InsightOptions): SceneQueryRunner {
  return new SceneQueryRunner({
    datasource: { type: dataSourceType, uid: `\${${variableNames.dataSource}}` },
    // In full: Grafana fills in what a query leaves out from the data source's own defaults, which are of another type.
    queries: [{ refId: 'A', ...createInsightQuery(options) }],
    maxDataPoints: 800,
  });
}
