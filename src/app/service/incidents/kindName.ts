import { t } from '@grafana/i18n';
import type { AnomalyKind } from '../../../engine';

const names: Record<AnomalyKind, () => string> = {
  spike: () => t('anomaly.spike', 'Spike'),
  'level shift': () => t('anomaly.level-shift', 'Level shift'),
  drift: () => t('anomaly.drift', 'Drift'),
  variance: () => t('anomaly.variance', 'Changed variance'),
  'lost season': () => t('anomaly.lost-season', 'Lost season'),
  'flat line': () => t('anomaly.flat-line', 'Flat line'),
  missing: () => t('anomaly.missing', 'Missing data'),
  'drop to zero': () => t('anomaly.drop-to-zero', 'Drop to zero'),
};

/** What a kind of anomaly is called, in the user's language; as it is where it is not known. */
export function kindName(kind: string): string {
  return Object.hasOwn(names, kind) ? names[kind as AnomalyKind]() : kind;
}
