import React, { type MouseEvent } from 'react';
import { css } from '@emotion/css';
import { locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import type { FleetRow } from '../../ui/fleet';

/** The name of a service, which leads to all that is known of it. */
export function ServiceLink({ row, href }: { row: FleetRow; href: string }) {
  const styles = useStyles2(getStyles);
  return (
    <a href={href} className={styles.link} onClick={(event) => follow(event, href)}>
      {row.service}
    </a>
  );
}

/** Opens a page of this Grafana without loading it anew; a new tab, and other hosts, stay the browser's. */
export function follow(event: MouseEvent, href: string): void {
  const isOwn = href.startsWith('/') && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (isOwn) {
    event.preventDefault();
    locationService.push(locationUtil.stripBaseFromUrl(href));
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  link: css({ color: theme.colors.text.link, '&:hover': { textDecoration: 'underline' } }),
});
