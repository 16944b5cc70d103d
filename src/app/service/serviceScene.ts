import { VariableRefresh } from '@grafana/data';
import { t } from '@grafana/i18n';
import { QueryVariable, type EmbeddedScene } from '@grafana/scenes';
import { dataSourceType } from '../../queries';
import { createPageScene, presentRefresh, variableNames } from '../scene/createPageScene';
import { Section } from '../scene/Section';
import { ServiceBody } from './ServiceBody';

/** The page of a service: yesterday, and half a day ahead. */
export function serviceScene(): EmbeddedScene {
  return createPageScene({
    range: { from: 'now-24h', to: 'now+12h' },
    refresh: presentRefresh,
    variables: [serviceVariable()],
    body: new Section({ show: ServiceBody }),
  });
}

function serviceVariable(): QueryVariable {
  return new QueryVariable({
    name: variableNames.service,
    label: t('service.choose', 'Service'),
    datasource: { type: dataSourceType, uid: `\${${variableNames.dataSource}}` },
    query: 'services()',
    refresh: VariableRefresh.onDashboardLoad,
  });
}
