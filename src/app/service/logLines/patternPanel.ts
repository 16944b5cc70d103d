import { t } from '@grafana/i18n';
import { VizPanel, VizPanelMenu } from '@grafana/scenes';
import { createPatternRunner } from '../../logs/createPatternRunner';
import { appPages } from '../../routes';
import type { KnownService } from '../knownService';

/** What is new in the log lines of the service, with a link to all of its patterns. */
export function patternPanel({ service }: KnownService): VizPanel {
  return new VizPanel({
    pluginId: 'foresight-patterns-panel',
    title: t('service.log-patterns', 'Log patterns'),
    options: { unit: 'count', showChart: true, showToolbar: false, showUsual: false },
    $data: createPatternRunner({ service }),
    showMenuAlways: true,
    menu: new VizPanelMenu({
      items: [
        {
          text: t('service.all-patterns', 'All patterns of this service'),
          iconClassName: 'gf-logs',
          href: appPages.logs({ 'var-service': service }),
        },
      ],
    }),
  });
}
