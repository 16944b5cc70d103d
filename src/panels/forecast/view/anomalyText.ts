import { t } from '@grafana/i18n';
import { verbatim } from '../../../ui';
import { tellSpan } from '../../../ui/health';
import type { DrawnEvent } from './drawn';

/** One line on what was seen and what was expected, in the reader's language and the series' unit. */
export function anomalyText(event: DrawnEvent, write: (value: number) => string): string {
  const { start, end, kind, direction, expected, observed } = event;
  const told = {
    value: observed === null || Number.isNaN(observed) ? '–' : write(observed),
    lower: write(expected.lower),
    upper: write(expected.upper),
    span: tellSpan(end - start),
    ...verbatim,
  };
  switch (kind) {
    case 'spike':
      return t('anomaly.spike', '{{value}} where {{lower}} to {{upper}} was expected', told);
    case 'drop to zero':
      return t('anomaly.zero', 'Dropped to {{value}} where {{lower}} to {{upper}} was expected', told);
    case 'level shift':
      return direction === 'down'
        ? t('anomaly.level-down', 'Lower for {{span}}: {{value}} where {{lower}} to {{upper}} was usual', told)
        : t('anomaly.level-up', 'Higher for {{span}}: {{value}} where {{lower}} to {{upper}} was usual', told);
    case 'drift':
      return direction === 'down'
        ? t('anomaly.drift-down', 'Drifts down for {{span}}: {{value}} where {{lower}} to {{upper}} was usual', told)
        : t('anomaly.drift-up', 'Drifts up for {{span}}: {{value}} where {{lower}} to {{upper}} was usual', told);
    case 'variance':
      return t(
        'anomaly.variance',
        'Varies unusually for {{span}}: {{value}} where {{lower}} to {{upper}} was expected',
        told
      );
    case 'lost season':
      return t(
        'anomaly.season',
        'Left its usual cycle for {{span}}: {{value}} where {{lower}} to {{upper}} was expected',
        told
      );
    case 'flat line':
      return t('anomaly.flat', 'Stuck at {{value}} for {{span}} where {{lower}} to {{upper}} was expected', told);
    case 'missing':
      return t('anomaly.missing', 'No data for {{span}} where {{lower}} to {{upper}} was expected', told);
  }
}
