import React from 'react';
import { t } from '@grafana/i18n';
import type { Risk } from '../../../maturity/roadmap';
import { DetailTable } from '../../table/DetailTable';
import { toText } from './toText';

/** What may go wrong in a phase, what is done about it, and by whom. */
export function RiskTable({ risks }: { risks: readonly Risk[] }) {
  return (
    <DetailTable
      label={t('maturity.risks', 'Risks')}
      rows={risks}
      columns={[
        { id: 'risk', title: t('maturity.risk', 'Risk'), width: '45%', cell: ({ text }) => toText(text) },
        {
          id: 'mitigation',
          title: t('maturity.mitigation', 'Mitigation'),
          width: '40%',
          cell: ({ mitigation }) => toText(mitigation),
        },
        { id: 'owner', title: t('maturity.owner', 'Owner'), cell: ({ owner }) => toText(owner) || '–' },
      ]}
      id={({ text }) => toText(text)}
      name={({ text }) => toText(text)}
    />
  );
}
