import { SceneQueryRunner } from '@grafana/scenes';
import { insightDefaultsOf, type InsightQuery } from '../../insight';
import { dataSourceType } from '../../queries';
import { variableNames } from './createPageScene';

/** What is asked for beside the defaults of its type. */
export type InsightOptions = Partial<InsightQuery> & Pick<InsightQuery, 'queryType'>;

/** Asks the chosen Foresight data source for services or signals, again with every change of the time range. */
export function createInsightRunner(asked: InsightOptions): SceneQueryRunner {
  return new SceneQueryRunner({
    datasource: { type: dataSourceType, uid: `\${${variableNames.dataSource}}` },
    queries: [{ refId: 'A', ...fillDefaults(asked) }],
    maxDataPoints: 800,
  });
}

/** With its defaults: Grafana fills in what a query leaves out from the data source's own, which are of another type. */
export function fillDefaults(asked: InsightOptions): InsightQuery {
  return { ...insightDefaultsOf(asked.queryType), ...asked };
}
