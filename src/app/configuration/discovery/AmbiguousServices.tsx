import React from 'react';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import { BulletList, verbatim } from '../../../ui';
import type { Configured } from '../useConfigured';

/** Services that stay apart since their signals do not tell which of several they are, and how to mend that. */
export function AmbiguousServices({ ambiguous }: Pick<Configured, 'ambiguous'>) {
  return ambiguous.length === 0 ? null : (
    <Alert severity="info" title={t('configuration.ambiguous', 'Some signals do not tell whose they are')}>
      <BulletList>
        {ambiguous.map(({ name, candidates, rules }) => (
          <li key={name}>
            {t(
              'configuration.ambiguous-service',
              '{{name}} may be {{candidates}}: the series of {{rules}} lack the namespace or cluster. Add that label to them.',
              { name, candidates: candidates.join(', '), rules: rules.join(', '), ...verbatim }
            )}
          </li>
        ))}
      </BulletList>
    </Alert>
  );
}
