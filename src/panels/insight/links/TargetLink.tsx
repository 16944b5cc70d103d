import React, { type MouseEvent, type ReactNode } from 'react';
import { css } from '@emotion/css';
import { locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import type { Target } from './linkTo';

/** Text that leads somewhere. */
export function TargetLink({ to, children }: { to: Target; children: ReactNode }) {
  const styles = useStyles2(getStyles);
  return (
    <a className={styles.link} {...linkProps(to)}>
      {children}
    </a>
  );
}

/** The properties of a link, of HTML or SVG. */
export function linkProps(to: Target) {
  const { href, target } = to;
  const rel = target === '_blank' ? 'noopener noreferrer' : undefined;
  return { href, target, rel, onClick: (event: MouseEvent) => follow(event, to) };
}

/** Opens a page of this Grafana without loading it anew; a new tab, and other hosts, stay the browser's. */
function follow(event: MouseEvent, { href, target, onClick }: Target): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  if (onClick) {
    event.preventDefault();
    onClick(event);
  } else if (href.startsWith('/') && target !== '_blank') {
    event.preventDefault();
    locationService.push(locationUtil.stripBaseFromUrl(href));
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  link: css({ color: theme.colors.text.link, '&:hover': { textDecoration: 'underline' } }),
});
