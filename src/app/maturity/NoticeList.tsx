import React from 'react';
import { BulletList } from '../../ui';

/** What the reader of an answer should know, a line each; nothing where there is nothing. */
export function NoticeList({ notices }: { notices: readonly string[] }) {
  return notices.length === 0 ? null : (
    <BulletList>
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </BulletList>
  );
}
