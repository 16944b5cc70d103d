import { t } from '@grafana/i18n';
import { VizPanel, VizPanelMenu } from '@grafana/scenes';
import { createInsightQuery, type InsightOptions } from '../../insight';
import { createQuery } from '../../sources';
import { verbatim } from '../../ui';
import { nameSignal } from '../../ui/health';
import { deepLink } from '../deepLink';
import { appPages, grafanaPages } from '../routes';
import { createInsightRunner } from '../scene/createInsightRunner';
import type { KnownService } from './knownService';
import { ofSubjects } from './ofSubjects';
import type { PlannedPanel } from './panelPlan';

/** Past and future of one kind of signal: of a service and its pods, or of the nodes that it runs on. */
export function signalPanel(panel: PlannedPanel, known: KnownService): VizPanel {
  const { kind, of, names } = panel;
  const options: InsightOptions = {
    queryType: 'signals',
    service: known.service,
    signal: kind,
    infrastructure: of === 'nodes',
  };
  const answer = createInsightRunner(options);
  return new VizPanel({
    pluginId: 'foresight-forecast-panel',
    title: describeTitle(panel),
    $data: of === 'nodes' ? ofSubjects(names, answer) : answer,
    menu: signalMenu(panel, known, options),
    showMenuAlways: true,
  });
}

function describeTitle({ kind, of }: PlannedPanel): string {
  const signal = nameSignal(kind);
  return of === 'service' ? signal : t('service.of-nodes', '{{signal}} of its nodes', { signal, ...verbatim });
}

function signalMenu(panel: PlannedPanel, known: KnownService, options: InsightOptions): VizPanelMenu {
  const link = linkToSignal(panel, known);
  return new VizPanelMenu({
    items: [
      {
        text: t('service.make-rule', 'Make an alert rule'),
        iconClassName: 'bell',
        href: appPages.rules(link),
      },
      {
        text: t('service.forecast', 'Forecast and backtest'),
        iconClassName: 'chart-line',
        href: appPages.forecast(link),
      },
      {
        text: t('service.explore', 'Explore'),
        iconClassName: 'compass',
        href: grafanaPages.explore(known.uid, createInsightQuery(options), { from: 'now-24h', to: 'now+12h' }),
      },
    ],
  });
}

/** Parameters of the address of a page that opens with the signal's own query, and knows what it is about. */
export function linkToSignal({ signal }: PlannedPanel, { service, discovered: { sources } }: KnownService) {
  const { language, kind, harm } = signal.rule;
  const source = language === 'promql' ? sources.metrics : sources.logs;
  const about = { service, kind, harm };
  return deepLink({ source: source?.uid ?? '', query: createQuery(language, signal.expr), about });
}
