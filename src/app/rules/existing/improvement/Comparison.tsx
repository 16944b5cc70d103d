import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import type { ImprovementVerdict, RuleReport } from '../../../../alerts';
import type { TimeRange } from '../../../../engine';
import { verbatim } from '../../../../ui';
import { FiringTimeline } from '../../backtest/FiringTimeline';
import { PlainTable } from '../../backtest/PlainTable';
import { formatFigure, listFigures } from '../reportFigures';

interface Props {
  /** The rule's title. */
  name: string;
  /** Why it is proposed, with figures. */
  reason: string;
  verdict?: ImprovementVerdict;
  /** What both have done over the same range, ms. */
  reports: { existing: RuleReport; proposed: RuleReport; range: TimeRange };
  /** What accepting it does. */
  acceptLabel: string;
  onAccept: () => void;
  onReject: () => void;
}

/** A rule as it is beside what is proposed, over the same time. */
export function Comparison({ name, reason, verdict, reports, acceptLabel, onAccept, onReject }: Props) {
  const { existing, proposed, range } = reports;
  const sides = [
    { title: t('rule-compare.existing', 'Existing rule'), report: existing },
    { title: t('rule-compare.proposed', 'Proposed rule'), report: proposed },
  ];
  const rows = listFigures(existing.incidents.length > 0).map((figure) => [
    figure.title,
    ...sides.map(({ report }) => formatFigure(figure, report)),
  ]);
  return (
    <section aria-label={t('rule-compare.title', 'Improvement of {{name}}', { name, ...verbatim })}>
      <Stack direction="column" gap={2}>
        <Text element="p">{reason}</Text>
        {verdict && <Text>{describeVerdict(verdict)}</Text>}
        {sides.map(({ title, report }) => (
          <Stack key={title} direction="column" gap={0.5}>
            <Text color="secondary">{title}</Text>
            {report.episodes.length === 0 && <Text>{t('rule-report.never', 'The rule would not have fired.')}</Text>}
            <FiringTimeline report={report} range={range} />
          </Stack>
        ))}
        <PlainTable
          label={t('rule-compare.figures', 'Existing and proposed rule')}
          head={[t('rule-compare.figure', 'Figure'), ...sides.map(({ title }) => title)]}
          rows={rows}
        />
        <Stack gap={1}>
          <Button icon="check" onClick={onAccept}>
            {acceptLabel}
          </Button>
          <Button variant="secondary" onClick={onReject}>
            {t('rule-compare.reject', 'Reject')}
          </Button>
        </Stack>
      </Stack>
    </section>
  );
}

function describeVerdict(verdict: ImprovementVerdict): string {
  const texts: Record<ImprovementVerdict, string> = {
    better: t('rule-compare.better', 'Over this time it would have done better.'),
    worse: t('rule-compare.worse', 'Over this time it would have done worse.'),
    unclear: t(
      'rule-compare.unclear',
      'Over this time it is not clear which of them does better: compare the figures.'
    ),
  };
  return texts[verdict];
}
