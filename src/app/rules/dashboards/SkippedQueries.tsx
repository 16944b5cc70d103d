import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Collapse, Stack, Text } from '@grafana/ui';
import type { SkippedQuery } from '../../../alerts';
import { verbatim } from '../../../ui';
import { PlainTable } from '../backtest/PlainTable';
import { groupSkipped, type SkippedGroup } from './groupSkipped';

const maxShown = 100;

/** Why queries have no rule and what to do about it, the most frequent reason first. */
export function SkippedQueries({ skipped }: { skipped: SkippedQuery[] }) {
  return skipped.length === 0 ? null : (
    <section aria-label={t('rule-bulk.skipped', 'Queries without a rule')}>
      <Stack direction="column" gap={1}>
        <Text element="h4">
          {t('rule-bulk.skipped-title', 'Queries without a rule ({{queries}})', { queries: skipped.length })}
        </Text>
        {groupSkipped(skipped).map((group) => (
          <SkippedReason key={group.reason} group={group} />
        ))}
      </Stack>
    </section>
  );
}

function SkippedReason({ group: { reason, queries } }: { group: SkippedGroup }) {
  const [isOpen, setOpen] = useState(false);
  const rows = queries
    .slice(0, maxShown)
    .map(({ title, expr = '', reason: own }) => [title, <code key="expr">{expr}</code>, own]);
  return (
    <Collapse
      label={t('rule-bulk.skipped-reason', '{{queries}} × {{reason}}', {
        queries: queries.length,
        reason,
        ...verbatim,
      })}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <PlainTable
        label={reason}
        head={[t('rule-bulk.query', 'Query'), t('rule-bulk.expression', 'Expression'), t('rule-bulk.reason', 'Reason')]}
        rows={rows}
      />
      {queries.length > maxShown && (
        <Text color="secondary">
          {t('rule-report.more', '{{count}} more are not shown.', { count: queries.length - maxShown })}
        </Text>
      )}
    </Collapse>
  );
}
