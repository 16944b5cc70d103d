import { SceneQueryRunner } from '@grafana/scenes';

import { createIncidentQuery, type IncidentOptions } from '../../incidents';
import { dataSourceType } from '../../queries';
import { variableNames } from '../scene/createPageScene';

/**
 * Asks the chosen Foresight data source for incidents, again with every change of the time range: all of them, or these outputs
 * of one of them.
 */
export function createIncidentRunner(outputs: Array<IncidentOptions['output']>, incident = ''): SceneQueryRunner {
  return new SceneQueryRunner({
    datasource: { type: dataSourceType, uid: `\${${variableNames.dataSource}}` },
    // In full: Grafana fills in what a query leaves out from the data source's own defaults, which are of another type.
    queries: outputs.map((output, i) => ({
      refId: String.fromCharCode(65 + i),
      ...createIncidentQuery({ output, incident }),
    })),
    maxDataPoints: 800,
  });
}
