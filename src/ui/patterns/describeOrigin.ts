import { t } from '@grafana/i18n';
import type { LogOrigin } from '../../frames';
import { formatValue } from '../health';
import { findUserLanguage } from '../language/findUserLanguage';
import { verbatim } from '../verbatim';

/** What an answer was read from, in one line: "Read 5,000 of 1.2 million lines, 3 queries, 1 GiB scanned". */
export function describeOrigin({ linesRead, linesTotal, queries, bytesScanned }: LogOrigin): string {
  const [read, total] = [writeCount(linesRead), writeCount(linesTotal ?? linesRead)];
  return [
    linesTotal !== undefined && linesTotal > linesRead
      ? t('patterns.read-some', 'Read {{read}} of {{total}} lines', { read, total, ...verbatim })
      : t('patterns.read-all', 'Read {{read}} lines', { read, ...verbatim }),
    t('patterns.queries', 'queries: {{queries}}', { queries }),
    ...(bytesScanned === undefined
      ? []
      : [t('patterns.scanned', '{{bytes}} scanned', { bytes: formatValue(bytesScanned, 'bytes'), ...verbatim })]),
  ].join(', ');
}

/** "5,000", "1.2 million": the larger ones as the language abbreviates them. */
function writeCount(count: number): string {
  const rounding = count < 100_000 ? {} : ({ notation: 'compact', compactDisplay: 'long' } as const);
  return new Intl.NumberFormat(findUserLanguage(), { maximumFractionDigits: 1, ...rounding }).format(count);
}
