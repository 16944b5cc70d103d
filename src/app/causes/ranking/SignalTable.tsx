import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { PlainTable } from '../../rules/backtest/PlainTable';
import { formatValue } from '../../../ui/health';
import type { SignalRow } from './listRows';

/** The charts' signals as a table. */
export function SignalTable({ rows }: { rows: SignalRow[] }) {
  const format = (value: number | null | undefined, unit = 'short') =>
    typeof value === 'number' ? formatValue(value, unit) : '–';
  return (
    <PlainTable
      label={t('causes.table', 'Signals in the order in which they began')}
      head={[
        t('causes.began', 'Began'),
        t('causes.service', 'Service'),
        t('causes.signal', 'Signal'),
        t('causes.peak', 'Furthest'),
        t('causes.usual', 'Usually'),
        t('causes.deploys', 'New versions'),
      ]}
      rows={rows.map(({ service, name, evidence, deploys }) => [
        typeof evidence.onset === 'number' ? dateTimeFormat(evidence.onset) : '–',
        service,
        name,
        format(evidence.peak, evidence.unit),
        format(evidence.usual, evidence.unit),
        deploys.map((time) => dateTimeFormat(time)).join(', '),
      ])}
    />
  );
}
