import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** A remark aside; what has no spaces, such as an address in an error, is broken rather than cut. */
export function MutedText({ children }: React.PropsWithChildren) {
  return <p className={useStyles2(remarkStyle)}>{children}</p>;
}

const remarkStyle = (theme: GrafanaTheme2) =>
  css({ color: theme.colors.text.secondary, margin: 0, overflowWrap: 'anywhere' });
