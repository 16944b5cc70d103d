import React from 'react';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import { BulletList } from '../../ui';

/** What a rule's author should know of its query; nothing where there is nothing. */
export function SourceHints({ notices }: { notices: string[] }) {
  return notices.length === 0 ? null : (
    <Alert severity="warning" title={t('rule-hint.title', 'The query may have too few values')}>
      <BulletList>
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </BulletList>
    </Alert>
  );
}
