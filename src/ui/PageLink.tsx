import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** A link to a page of this Grafana, which opens it without loading anew. */
export function PageLink({ href, children }: React.PropsWithChildren<{ href: string }>) {
  return (
    <a href={href} className={useStyles2(linkStyle)}>
      {children}
    </a>
  );
}

const linkStyle = (theme: GrafanaTheme2) =>
  css({
    color: theme.colors.text.link,
    textDecoration: 'underline',
    '&:hover, &:focus-visible': { textDecoration: 'none' },
  });
