import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Toggletip } from '@grafana/ui';

/** What could not be said, on demand: a list of sentences behind a button that counts them. */
export function Notices({ notices, isFailure }: { notices: string[]; isFailure: boolean }) {
  const list = (
    <ul>
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
  return (
    <Toggletip content={list}>
      <Button
        size="sm"
        fill="text"
        variant={isFailure ? 'destructive' : 'secondary'}
        icon={isFailure ? 'exclamation-triangle' : 'info-circle'}
      >
        {t('toolbar.missing', 'Notices ({{n}})', { n: notices.length })}
      </Button>
    </Toggletip>
  );
}
