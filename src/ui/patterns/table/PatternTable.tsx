import React, { useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { t } from '@grafana/i18n';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { LogPattern } from '../logPatterns';
import type { PatternSorting, PatternSortKey } from '../viewPatterns';
import { layoutTracks } from './columns';
import { PatternRow, type RowContext } from './PatternRow';
import { TableHeader } from './TableHeader';
import { rowHeight } from './tableStyles';

interface Props {
  rows: LogPattern[];
  sorting: PatternSorting;
  onSort: (by: PatternSortKey) => void;
  /** The pattern whose details are shown. */
  selected: string | undefined;
  renderDetails: (row: LogPattern) => ReactNode;
  /** Until the browser has laid out. */
  height: number;
  context: RowContext;
}

/** The patterns as a table whose rows exist only where they are seen. */
export function PatternTable({ rows, sorting, onSort, selected, renderDetails, height, context }: Props) {
  const { styles, columns } = context;
  const scroller = useRef<HTMLDivElement>(null);
  // The library's functions are made anew for each render on purpose.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index].id,
    initialRect: { width: 0, height },
    overscan: 8,
  });
  const place = rows.findIndex(({ id }) => id === selected);
  useEffect(() => {
    if (place >= 0) {
      virtual.scrollToIndex(place);
    }
    // Where a mark of the chart, or the address, has chosen a pattern that is out of sight.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="table"
        aria-label={t('patterns.table', 'Patterns of log lines')}
        aria-rowcount={rows.length + 1}
        className={styles.table}
        style={{ '--tracks': layoutTracks(columns) } as CSSProperties}
      >
        <TableHeader columns={columns} sorting={sorting} onSort={onSort} styles={styles} />
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
              <PatternRow row={rows[index]} index={index} isOpen={rows[index].id === selected} context={context} />
              {rows[index].id === selected && (
                <div role="row" className={styles.details}>
                  <div role="cell" aria-colspan={columns.length}>
                    {renderDetails(rows[index])}
                  </div>
                </div>
              )}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
