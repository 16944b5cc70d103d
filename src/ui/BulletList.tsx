import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** A list with bullets inside of what surrounds it. */
export function BulletList({ children }: React.PropsWithChildren) {
  return <ul className={useStyles2(listStyle)}>{children}</ul>;
}

const listStyle = (theme: GrafanaTheme2) => css({ paddingLeft: theme.spacing(2.5) });
