import { SceneQueryRunner } from '@grafana/scenes';
import { createInsightQuery } from '../../insight';
import { dataSourceType } from '../../queries';
import { variableNames } from '../scene/createPageScene';

interface Wanted {
  /** Uid of the source of logs; empty = as the data source is set up. */
  source?: string;
  /** Empty = all. */
  service: string;
  /** At least as bad; empty = any. */
  level?: string;
}

/** Asks the chosen Foresight data source for the patterns of log lines, again with every change of the time range. */
export function createPatternRunner({ source = '', service, level = '' }: Wanted): SceneQueryRunner {
  return new SceneQueryRunner({
    datasource: { type: dataSourceType, uid: `\${${variableNames.dataSource}}` },
    // In full: Grafana fills in what a query leaves out from the data source's own defaults, which are of another type.
    queries: [
      { refId: 'A', ...createInsightQuery({ queryType: 'logPatterns', logs: { uid: source }, service }), level },
    ],
    maxDataPoints: 120,
  });
}
