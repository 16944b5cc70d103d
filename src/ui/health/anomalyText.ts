import { t } from '@grafana/i18n';
import type { AnomalyEvent } from '../../engine';
import { verbatim } from '../verbatim';
import { tellSpan } from './tell';

/** What was unlike its past; times in ms. What was observed is null where it was missing and came as JSON. */
export interface ToldAnomaly extends Pick<AnomalyEvent, 'start' | 'end' | 'kind' | 'direction' | 'expected'> {
  observed: number | null;
}

/** One line on what was seen and what was expected, in the reader's language and the series' unit. */
export function anomalyText(event: ToldAnomaly, write: (value: number) => string): string {
  const { start, end, kind, direction, expected, observed } = event;
  const told = {
    value: observed === null || Number.isNaN(observed) ? '–' : write(observed),
    lower: write(expected.lower),
    upper: write(expected.upper),
    span: tellSpan(end - start),
    ...verbatim,
  };
  switch (kind) {
    case 'drop to zero':
      return t('seen.zero', 'Dropped to {{value}} where {{lower}} to {{upper}} was expected', told);
    case 'level shift':
      return direction === 'down'
        ? t('seen.level-down', 'Lower for {{span}}: {{value}} where {{lower}} to {{upper}} was usual', told)
        : t('seen.level-up', 'Higher for {{span}}: {{value}} where {{lower}} to {{upper}} was usual', told);
    case 'drift':
      return direction === 'down'
        ? t('seen.drift-down', 'Drifts down for {{span}}: {{value}} where {{lower}} to {{upper}} was usual', told)
        : t('seen.drift-up', 'Drifts up for {{span}}: {{value}} where {{lower}} to {{upper}} was usual', told);
    case 'variance':
      return t(
        'seen.variance',
        'Varies unusually for {{span}}: {{value}} where {{lower}} to {{upper}} was expected',
        told
      );
    case 'lost season':
      return t(
        'seen.season',
        'Left its usual cycle for {{span}}: {{value}} where {{lower}} to {{upper}} was expected',
        told
      );
    case 'flat line':
      return t('seen.flat', 'Stuck at {{value}} for {{span}} where {{lower}} to {{upper}} was expected', told);
    case 'missing':
      return t('seen.missing', 'No data for {{span}} where {{lower}} to {{upper}} was expected', told);
    default:
      return t('seen.spike', '{{value}} where {{lower}} to {{upper}} was expected', told);
  }
}
