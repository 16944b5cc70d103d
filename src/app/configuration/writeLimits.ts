import { getValueFormat, formattedValueToString } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { LimitSettings } from '../../queries';

interface WrittenLimit {
  id: keyof LimitSettings;
  name: string;
  value: string;
}

/** The limits by name, each in its unit. */
export function writeLimits(limits: Required<LimitSettings>): WrittenLimit[] {
  const rows: Array<[keyof LimitSettings, string, string]> = [
    ['maxSeries', t('configuration.max-series', 'Series per query'), 'none'],
    ['maxPoints', t('configuration.max-points', 'Points per query'), 'none'],
    ['maxResponseBytes', t('configuration.max-response', 'Size of one answer'), 'bytes'],
    ['timeoutMs', t('configuration.timeout', 'Longest wait'), 'ms'],
    ['concurrency', t('configuration.concurrency', 'Requests at once'), 'none'],
    ['cacheBytes', t('configuration.cache', 'Cache'), 'bytes'],
  ];
  return rows.map(([id, name, unit]) => ({
    id,
    name,
    value: formattedValueToString(getValueFormat(unit)(limits[id])),
  }));
}
