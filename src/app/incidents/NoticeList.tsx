import React from 'react';
import { Alert } from '@grafana/ui';

/** What an answer could not take into account. In a box of its own: an alert takes all the height that a column has left. */
export function NoticeList({ notices }: { notices: string[] }) {
  return (
    <div>
      {notices.map((notice) => (
        <Alert key={notice} severity="info" title={notice} bottomSpacing={1} />
      ))}
    </div>
  );
}
