import { t } from '@grafana/i18n';
import type { Layout } from './options';

export const layoutLabels = (): Record<Layout, string> => ({
  overlay: t('layout.overlay', 'One chart'),
  multiples: t('layout.multiples', 'One chart per series'),
});
