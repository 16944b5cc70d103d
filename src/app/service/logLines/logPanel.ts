import { t } from '@grafana/i18n';
import { getDataSourceSrv } from '@grafana/runtime';
import { SceneQueryRunner, VizPanel } from '@grafana/scenes';
import type { KnownService } from '../knownService';
import { logSelector } from './logSelector';

/** The service's log lines as Grafana shows them; undefined where no data source of Grafana has them. */
export function logPanel({ discovered, service }: KnownService): VizPanel | undefined {
  const expr = logSelector(discovered, service);
  const { logs } = discovered.sources;
  const source = logs && getDataSourceSrv().getInstanceSettings(logs.uid);
  if (expr === undefined || !source) {
    return undefined;
  }
  return new VizPanel({
    pluginId: 'logs',
    title: t('service.log-lines', 'Log lines'),
    options: { showTime: true, wrapLogMessage: true, enableLogDetails: true, sortOrder: 'Descending' },
    $data: new SceneQueryRunner({
      datasource: { type: source.type, uid: source.uid },
      queries: [{ refId: 'A', expr, queryType: 'range', maxLines: 500 }],
    }),
  });
}
