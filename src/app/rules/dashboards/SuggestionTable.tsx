import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import type { Suggestions, RuleSpec } from '../../../alerts';
import { verbatim } from '../../../ui';
import { PlainTable } from '../backtest/PlainTable';

/** Suggestions, each to be opened in the form, and why other queries have none. */
export function SuggestionTable({
  suggestions: { suggestions, skipped },
  onOpen,
}: {
  suggestions: Suggestions;
  onOpen: (spec: RuleSpec) => void;
}) {
  const rows = suggestions.map(({ query, rule, mase, reason, notices = [] }) => [
    query.title,
    [reason, ...notices].join(' '),
    Number.isNaN(mase) ? '–' : mase.toFixed(2),
    <Button
      key={rule.name}
      size="sm"
      variant="secondary"
      aria-label={t('rule-bulk.open-named', 'Open {{name}}', { name: rule.name, ...verbatim })}
      onClick={() => onOpen(rule)}
    >
      {t('rule-bulk.open', 'Open')}
    </Button>,
  ]);
  return (
    <Stack direction="column" gap={2}>
      {rows.length > 0 && (
        <PlainTable
          label={t('rule-bulk.proposed', 'Proposed rules')}
          head={[t('rule-bulk.query', 'Query'), t('rule-bulk.rule', 'Rule'), 'MASE', t('rule-bulk.edit', 'Edit')]}
          rows={rows}
        />
      )}
      {skipped.length > 0 && (
        <PlainTable
          label={t('rule-bulk.skipped', 'Queries without a rule')}
          head={[t('rule-bulk.query', 'Query'), t('rule-bulk.reason', 'Reason')]}
          rows={skipped.map(({ title, reason }) => [title, reason])}
        />
      )}
    </Stack>
  );
}
