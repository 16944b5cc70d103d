import React from 'react';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import type { ScalingComparison, ScalingOutcome } from '../../../../response';
import { PlainTable } from '../../../rules/backtest/PlainTable';

const minutesPerDay = 1440;
const format = (value: number, digits = 1) =>
  Number.isFinite(value) ? value.toLocaleString(undefined, { maximumFractionDigits: digits }) : '–';

/** What each way of scaling costs, and how long it is short. */
export function ScalingFigures({ comparison }: { comparison: ScalingComparison }) {
  const { reactive, predictive, fixed, reserve } = comparison;
  const row = (name: string, { replicaHours, shortShare, unserved }: ScalingOutcome) => [
    name,
    format(replicaHours),
    `${format((100 * replicaHours) / fixed.replicaHours, 0)} %`,
    format(shortShare * minutesPerDay),
    `${format(100 * unserved, 2)} %`,
  ];
  return (
    <Stack direction="column" gap={1}>
      <Text>{summarise(comparison)}</Text>
      <PlainTable
        label={t('scaling.figures', 'Simulated')}
        head={[
          t('scaling.way', 'Scaling'),
          t('scaling.replica-hours', 'Replica-hours'),
          t('scaling.of-peak', 'Of the peak all the time'),
          t('scaling.short-minutes', 'Minutes short per day'),
          t('scaling.unserved', 'Demand beyond capacity'),
        ]}
        rows={[
          row(t('scaling.ahead', 'Ahead: demand and forecast'), predictive),
          row(t('scaling.reactive', 'Reactive: demand alone'), reactive),
          ...(reserve ? [row(nameReserve(reserve.utilisation), reserve.outcome)] : []),
          row(t('scaling.fixed', 'The peak all the time'), fixed),
        ]}
      />
      {!reserve && (
        <Text color="secondary">
          {t(
            'scaling.no-reserve',
            'No reserve within the ceiling makes reactive scaling short as rarely as scaling ahead.'
          )}
        </Text>
      )}
    </Stack>
  );
}

function nameReserve(utilisation: number): string {
  return t('scaling.reserve', 'Reactive with a reserve that is short no longer ({{percent}} % full)', {
    percent: Math.round(100 * utilisation),
  });
}

/** The outcome as a sentence, the price with it. */
function summarise({ reactive, predictive, reserve }: ScalingComparison): string {
  const values = {
    ahead: format(predictive.shortShare * minutesPerDay),
    reactive: format(reactive.shortShare * minutesPerDay),
    more: format(100 * (predictive.replicaHours / reactive.replicaHours - 1)),
  };
  if (reactive.shortHours <= predictive.shortHours) {
    return t('scaling.summary-needless', 'Reactive scaling alone is short no longer: this demand needs no forecast.');
  }
  const isCheaper = !reserve || predictive.replicaHours < reserve.outcome.replicaHours;
  return isCheaper
    ? t(
        'scaling.summary',
        'Scaling ahead is short for {{ahead}} minutes a day instead of {{reactive}}, for {{more}} % more replica-hours.',
        values
      )
    : t(
        'scaling.summary-reserve',
        'Scaling ahead is short for {{ahead}} minutes a day instead of {{reactive}}, for {{more}} % more replica-hours. A larger reserve alone does the same for less: this demand is not worth a forecast.',
        values
      );
}
