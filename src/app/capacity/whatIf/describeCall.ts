import { t } from '@grafana/i18n';
import { verbatim } from '../../../ui';
import { formatValue } from '../../../ui/health';
import type { Call, Estimate } from '../read/whatIfRows';

/** "+30%". */
export function formatGrowth(growth: number): string {
  return `${growth > 0 ? '+' : ''}${formatValue(growth, 'percentunit')}`;
}

/** "between 3 and 5"; empty where the interval is not known. */
export function describeEstimate({ lower, upper }: Estimate, format: (value: number) => string): string {
  return Number.isFinite(lower) && Number.isFinite(upper)
    ? t('what-if.interval', 'between {{lower}} and {{upper}}', {
        lower: format(lower),
        upper: format(upper),
        ...verbatim,
      })
    : '';
}

/** Calls per request with two places: "0.85". */
export function formatRatio(ratio: number): string {
  return Number.isFinite(ratio) ? ratio.toFixed(2) : '–';
}

/** "web calls cart 0.85 times per request, between 0.80 and 0.90". */
export function describeCall(call: Call): string {
  const { caller, callee } = call;
  const values = { ratio: formatRatio(call.point), interval: describeEstimate(call, formatRatio) };
  return t('what-if.call', '{{caller}} calls {{callee}} {{ratio}} times per request, {{interval}}', {
    caller,
    callee,
    ...values,
    ...verbatim,
  });
}
