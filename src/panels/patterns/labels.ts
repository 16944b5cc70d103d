import { t } from '@grafana/i18n';
import type { VolumeUnit } from '../../ui/patterns';

export const unitLabels = (): Record<VolumeUnit, string> => ({
  count: t('unit.count', 'Lines'),
  share: t('unit.share', 'Share of all lines'),
});
