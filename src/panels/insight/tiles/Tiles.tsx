import React, { useRef } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { FleetRow } from '../../../ui/fleet';
import type { ViewContext } from '../view/viewContext';
import { Tile } from './Tile';

interface Props {
  rows: FleetRow[];
  width: number;
  /** Until the browser has laid out. */
  height: number;
  context: ViewContext;
}

/** Of a tile, at least. */
const tileWidth = 230;
const lineHeight = 130;

/** The services as tiles, for a wall that is read from afar; only those exist that are seen. */
export function Tiles({ rows, width, height, context }: Props) {
  const styles = useStyles2(getStyles);
  const scroller = useRef<HTMLDivElement>(null);
  const perLine = Math.max(1, Math.floor(width / tileWidth));
  // The library's functions are made anew for each render on purpose.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: Math.ceil(rows.length / perLine),
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    initialRect: { width: 0, height },
    overscan: 3,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="list"
        aria-label={t('tiles.label', 'Services')}
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index: line, key, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={line}
            role="presentation"
            className={styles.line}
            style={{ transform: `translateY(${start}px)`, gridTemplateColumns: `repeat(${perLine}, minmax(0, 1fr))` }}
          >
            {rows.slice(line * perLine, (line + 1) * perLine).map((row, i) => (
              <div
                key={row.service}
                role="listitem"
                aria-setsize={rows.length}
                aria-posinset={line * perLine + i + 1}
                className={styles.item}
              >
                <Tile row={row} context={context} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroller: css({ overflow: 'auto', height: '100%' }),
  list: css({ position: 'relative' }),
  line: css({
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    display: 'grid',
    gap: theme.spacing(1),
    paddingBottom: theme.spacing(1),
  }),
  item: css({
    padding: theme.spacing(1),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
  }),
});
