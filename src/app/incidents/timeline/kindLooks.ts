import { t } from '@grafana/i18n';
import type { IconName } from '@grafana/ui';
import type { TroubleKind } from '../../../incidents';

/** The symbol and name of each kind of trouble. */
export const kindLooks: Record<TroubleKind, { icon: IconName; text: () => string }> = {
  alert: { icon: 'bell', text: () => t('incident-timeline.alert', 'Alert') },
  anomaly: { icon: 'graph-bar', text: () => t('incident-timeline.anomaly', 'Anomaly') },
  logPattern: { icon: 'gf-logs', text: () => t('incident-timeline.log-pattern', 'Log pattern') },
  deploy: { icon: 'rocket', text: () => t('incident-timeline.deploy', 'New version') },
  changepoint: { icon: 'exchange-alt', text: () => t('incident-timeline.changepoint', 'New level') },
};
