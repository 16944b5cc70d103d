import React, { useCallback, useRef, useState, type CSSProperties } from 'react';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { FleetRow } from '../../../ui/fleet';
import type { SortKey } from '../options';
import type { Sorting } from '../view/sortRows';
import type { ViewContext } from '../view/viewContext';
import { layoutTracks, type Column } from './columns';
import { Header } from './Header';
import { Row } from './Row';
import { getRowStyles, rowHeight } from './rowStyles';

interface Props {
  rows: FleetRow[];
  columns: readonly Column[];
  sorting: Sorting;
  onSort: (by: SortKey) => void;
  /** Until the browser has laid out. */
  height: number;
  context: ViewContext;
}

/** The services as a table whose rows exist only where they are seen. */
export function Rows({ rows, columns, sorting, onSort, height, context }: Props) {
  const styles = useStyles2(getRowStyles);
  const scroller = useRef<HTMLDivElement>(null);
  const { open, toggle } = useOpen();
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
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="table"
        aria-label={t('rows.label', 'Services')}
        aria-rowcount={rows.length + 1}
        className={styles.table}
        style={{ '--tracks': layoutTracks(columns) } as CSSProperties}
      >
        <Header columns={columns} ahead={context.ahead} sorting={sorting} onSort={onSort} styles={styles} />
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
                row={rows[index]}
                index={index}
                columns={columns}
                context={context}
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

/** Which services are opened, by name: they stay so when the order changes. */
function useOpen() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (service: string) =>
      setOpen((known) => {
        const next = new Set(known);
        return next.delete(service) ? next : next.add(service);
      }),
    []
  );
  return { open, toggle };
}
