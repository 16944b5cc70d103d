import { formattedValueToString, getValueFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { LogOrigin } from '../../frames';
import { verbatim } from '../verbatim';

/** What an answer was read from, in one line: "Read 5,000 of 1.2 Mil lines, 3 queries, 1 GiB scanned". */
export function describeOrigin({ linesRead, linesTotal, queries, bytesScanned }: LogOrigin): string {
  const [read, total] = [write(linesRead), write(linesTotal ?? linesRead)];
  return [
    linesTotal !== undefined && linesTotal > linesRead
      ? t('patterns.read-some', 'Read {{read}} of {{total}} lines', { read, total, ...verbatim })
      : t('patterns.read-all', 'Read {{read}} lines', { read, ...verbatim }),
    t('patterns.queries', 'queries: {{queries}}', { queries }),
    ...(bytesScanned === undefined
      ? []
      : [t('patterns.scanned', '{{bytes}} scanned', { bytes: write(bytesScanned, 'bytes'), ...verbatim })]),
  ].join(', ');
}

function write(value: number, unit = 'short'): string {
  return value < 10_000 && unit === 'short'
    ? formattedValueToString(getValueFormat('locale')(value))
    : formattedValueToString(getValueFormat(unit)(value));
}
