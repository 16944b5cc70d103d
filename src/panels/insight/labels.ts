import { t } from '@grafana/i18n';
import type { SortKey, View } from './options';

export const viewLabels = (): Record<View, string> => ({
  rows: t('view.rows', 'Rows'),
  tiles: t('view.tiles', 'Tiles'),
  dependencies: t('view.dependencies', 'Dependencies'),
});

export const sortLabels = (): Record<SortKey, string> => ({
  health: t('sort.health', 'Health'),
  service: t('sort.service', 'Name'),
  rate: t('sort.rate', 'Requests'),
  errors: t('sort.errors', 'Failed'),
  duration: t('sort.duration', 'Duration'),
  runway: t('sort.runway', 'Limit reached in'),
});
