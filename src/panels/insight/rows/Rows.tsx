import React, { useCallback, useRef, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { FleetRow } from '../../../ui/fleet';
import type { SortKey } from '../options';
import type { Sorting } from '../sortRows';
import { Row, type RowContext } from './Row';
import { SortHeader } from './SortHeader';

interface Props extends RowContext {
  rows: FleetRow[];
  sorting: Sorting;
  onSort: (by: SortKey) => void;
  height: number;
}

const rowHeight = 40;

/** The services as a table whose rows exist only where they are seen. */
export function Rows({ rows, sorting, onSort, height, ...context }: Props) {
  const styles = useStyles2(getStyles);
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (service: string) =>
      setOpen((known) => {
        const next = new Set(known);
        return next.delete(service) ? next : next.add(service);
      }),
    []
  );
  // The library's functions are made anew for each render on purpose.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index].service,
    initialRect: { width: 0, height },
    overscan: 8,
  });
  const header = { sorting, onSort };
  return (
    <div ref={scroller} className={styles.scroller} style={{ height }}>
      <div role="table" aria-label={t('rows.label', 'Services')} aria-rowcount={rows.length + 1}>
        <div role="row" aria-rowindex={1} className={styles.header}>
          <SortHeader {...header} by="service" title={t('rows.service', 'Service')} className={styles.name} />
          <SortHeader {...header} by="health" title={t('rows.now', 'Now')} className={styles.state} />
          <div role="columnheader" className={styles.state}>
            {t('rows.ahead', 'Ahead')}
          </div>
          <div role="columnheader" className={styles.reason}>
            {t('rows.why', 'Why')}
          </div>
          {context.showTrend && (
            <div role="columnheader" className={styles.picture}>
              {t('rows.trend', 'Trend')}
            </div>
          )}
          {(['rate', 'errors', 'duration', 'runway'] as const).map((by) => (
            <SortHeader key={by} {...header} by={by} className={styles.figure} />
          ))}
          {context.showTimeline && (
            <div role="columnheader" className={styles.picture}>
              {t('rows.timeline', 'Anomalies')}
            </div>
          )}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="presentation"
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row
                {...context}
                row={rows[index]}
                index={index}
                styles={styles}
                isOpen={open.has(rows[index].service)}
                onToggle={toggle}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

export type RowStyles = ReturnType<typeof getStyles>;

const getStyles = (theme: GrafanaTheme2) => {
  const cell = {
    padding: theme.spacing(0, 1),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  } as const;
  const row = { display: 'flex', alignItems: 'center', minWidth: 'max-content' } as const;
  return {
    scroller: css({ overflow: 'auto' }),
    header: css({
      ...row,
      position: 'sticky',
      top: 0,
      zIndex: 1,
      height: rowHeight,
      background: theme.colors.background.primary,
      borderBottom: `1px solid ${theme.colors.border.medium}`,
      fontWeight: theme.typography.fontWeightMedium,
    }),
    body: css({ position: 'relative' }),
    place: css({ position: 'absolute', top: 0, left: 0, width: '100%' }),
    row: css({ ...row, minHeight: rowHeight, borderBottom: `1px solid ${theme.colors.border.weak}` }),
    name: css({ ...cell, flex: '0 0 13rem' }),
    state: css({ ...cell, flex: '0 0 7rem' }),
    reason: css({ ...cell, flex: '1 1 18rem', maxWidth: '60rem', whiteSpace: 'normal' }),
    picture: css({ ...cell, flex: '0 0 9rem' }),
    figure: css({ ...cell, flex: '0 0 7rem', textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
    details: css({ padding: theme.spacing(1, 2), background: theme.colors.background.secondary }),
  };
};
