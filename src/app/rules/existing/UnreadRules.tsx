import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Collapse } from '@grafana/ui';
import { render } from '../../../texts';
import { findUserLanguage } from '../../../ui';
import { PlainTable } from '../backtest/PlainTable';
import type { CollectedRules } from './collectRules';

/** What could not be read, and why. */
export function UnreadRules({ unread }: Pick<CollectedRules, 'unread'>) {
  const [isOpen, setOpen] = useState(true);
  const language = findUserLanguage();
  const rows = unread.map(({ file, group, title, reason }) => [file, group, title, render(reason, { language })]);
  return unread.length === 0 ? null : (
    <Collapse
      label={t('rule-existing.unread-title', 'Not read ({{rules}})', { rules: unread.length })}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <PlainTable
        label={t('rule-existing.unread-rules', 'Rules that cannot be read')}
        head={[
          t('rule-existing.file', 'File'),
          t('rule-existing.group', 'Group'),
          t('rule-bulk.rule', 'Rule'),
          t('rule-bulk.reason', 'Reason'),
        ]}
        rows={rows}
      />
    </Collapse>
  );
}
