import React from 'react';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import type { RuleCost } from '../../../alerts';
import { verbatim } from '../../../ui';
import { PlainTable } from './PlainTable';

const mebibyte = 1_048_576;

/** What the rule costs in each way of running it. */
export function CostTable({ cost }: { cost: RuleCost }) {
  const names = {
    grafana: t('rule-cost.grafana', 'Grafana rule with Foresight'),
    recording: t('rule-cost.recording', 'Recording rules and plain alert rules'),
    prometheus: t('rule-cost.prometheus', 'Prometheus rules without Foresight'),
  };
  const rows = cost.formats.map((one) => [
    names[one.format],
    one.samplesPerHour.toLocaleString(),
    one.evaluationsPerHour.toLocaleString(),
    one.seriesWritten.toLocaleString(),
    `${(one.cacheBytes / mebibyte).toFixed(1)} MiB`,
  ]);
  return (
    <Stack direction="column" gap={1}>
      <PlainTable
        label={t('rule-cost.title', 'Cost')}
        head={[
          t('rule-cost.format', 'Format'),
          t('rule-cost.samples', 'Samples read per hour'),
          t('rule-cost.evaluations', 'Evaluations per hour'),
          t('rule-cost.written', 'Series written'),
          t('rule-cost.memory', 'Memory'),
        ]}
        rows={rows}
      />
      <Text color="secondary">
        {t('rule-cost.cheapest', 'Fewest samples read: {{name}}. The first evaluation reads {{first}} samples.', {
          name: names[cost.cheapest],
          first: cost.samplesAtFirst.toLocaleString(),
          ...verbatim,
        })}
      </Text>
    </Stack>
  );
}
