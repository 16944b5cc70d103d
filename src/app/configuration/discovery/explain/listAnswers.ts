import { t } from '@grafana/i18n';
import type { TermExplanation } from '../../../../insight';
import { verbatim } from '../../../../ui';
import { explainUnused } from '../explainUnused';

/** What is known of a term, a sentence each, the most telling first. */
export function listAnswers({ term, found, metric, carriers, similar }: TermExplanation): string[] {
  const isKnown = found.length + carriers.length > 0 || metric !== undefined;
  return [
    ...(found.length > 0 ? [t('explain.found', 'Found: {{names}}.', { names: found.join(', '), ...verbatim })] : []),
    ...(metric ? describeMetric(metric) : []),
    ...carriers.map(({ label, metrics }) =>
      t('explain.carrier', 'The label {{label}} has this value in {{metrics}}.', {
        label,
        metrics: metrics.join(', '),
        ...verbatim,
      })
    ),
    ...(isKnown
      ? []
      : [
          t('explain.nothing', 'No metric, service or label was called {{term}} within the last hour. Is it scraped?', {
            term,
            ...verbatim,
          }),
        ]),
    ...(similar.length > 0
      ? [t('explain.similar', 'There is: {{names}}.', { names: similar.join(', '), ...verbatim })]
      : []),
  ];
}

function describeMetric({ name, labels, readers }: NonNullable<TermExplanation['metric']>): string[] {
  return [
    t('explain.metric', 'The metric {{name}} is there, with the labels {{labels}}.', {
      name,
      labels: labels.join(', '),
      ...verbatim,
    }),
    ...(readers.length === 0 ? [t('explain.unread', 'No rule reads it.')] : []),
    ...readers.map(({ id, unused }) =>
      unused
        ? t('configuration.unused-rule', '{{id}}: {{why}}', { id, why: explainUnused(unused), ...verbatim })
        : t('explain.read', 'The rule {{id}} reads it.', { id, ...verbatim })
    ),
  ];
}
