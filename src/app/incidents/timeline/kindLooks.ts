import { t } from '@grafana/i18n';
import type { IconName } from '@grafana/ui';
import type { TimelineKind } from '../../../incidents';

/** The symbol and name of each kind of trouble, and of what was done. */
export const kindLooks: Record<TimelineKind, { icon: IconName; text: () => string }> = {
  alert: { icon: 'bell', text: () => t('incident-timeline.alert', 'Alert') },
  anomaly: { icon: 'graph-bar', text: () => t('incident-timeline.anomaly', 'Anomaly') },
  logPattern: { icon: 'gf-logs', text: () => t('incident-timeline.log-pattern', 'Log pattern') },
  deploy: { icon: 'rocket', text: () => t('incident-timeline.deploy', 'New version') },
  response: { icon: 'wrench', text: () => t('incident-timeline.response', 'Response') },
  changepoint: { icon: 'exchange-alt', text: () => t('incident-timeline.changepoint', 'New level') },
};
