import React, { useRef } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useWidth } from '../../ui/chart';
import { useCursor } from '../causes/ranking/useCursor';
import type { ChartAxis } from './axes';

/** Places of values in the drawing, px. */
export interface Places {
  x: (value: number) => number;
  y: (value: number) => number;
  width: number;
  height: number;
}

/** A point that the cursor stops at, and what it is in words. */
export interface ReadPoint {
  x: number;
  text: string;
}

interface Props {
  /** What the chart shows, in a sentence. */
  label: string;
  x: ChartAxis;
  y: ChartAxis;
  /** px, without the axis below. */
  height?: number;
  /** By x ascending: arrow keys and the pointer go through them. */
  points: readonly ReadPoint[];
  children: (places: Places) => React.ReactNode;
}

/** Room for the values left of the drawing, and for what stands below it, px. */
const [left, below, above, right] = [64, 36, 14, 12];

/** A drawing between two axes; its points are read at the pointer, or with arrow keys. */
export function Plot({ label, x, y, height = 200, points, children }: Props) {
  const styles = useStyles2(getStyles);
  const box = useRef<HTMLDivElement>(null);
  const full = useWidth(box);
  const width = Math.max(40, full - left - right);
  const places: Places = {
    width,
    height,
    x: (value) => (width * (value - x.from)) / (x.to - x.from || 1),
    y: (value) => height * (1 - (value - y.from) / (y.to - y.from || 1)),
  };
  const { place, hold, handlers } = useCursor(points.length);
  const chosen = place === undefined ? undefined : points[place];
  const point = ({ clientX, currentTarget }: React.MouseEvent<HTMLElement>) =>
    hold(findNearest(points, clientX - currentTarget.getBoundingClientRect().left - left, places));
  return (
    <div ref={box} className={styles.box}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, points.length - 1)}
        aria-valuenow={place ?? Math.max(0, points.length - 1)}
        aria-valuetext={(chosen ?? points[points.length - 1])?.text ?? label}
        className={styles.plot}
        {...handlers}
        onMouseMove={point}
      >
        <svg aria-hidden="true" width={full} height={height + below + above} className={styles.drawing}>
          <g transform={`translate(${left} ${above})`}>
            <Axes x={x} y={y} places={places} />
            {children(places)}
            {chosen && (
              <line x1={places.x(chosen.x)} x2={places.x(chosen.x)} y1={0} y2={height} className={styles.cursor} />
            )}
          </g>
        </svg>
      </div>
      <div className={styles.readout} aria-hidden="true">
        {chosen?.text ?? '\u00a0'}
      </div>
    </div>
  );
}

function Axes({ x, y, places }: Record<'x' | 'y', ChartAxis> & { places: Places }) {
  const styles = useStyles2(getStyles);
  const { width, height } = places;
  return (
    <>
      {y.ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${places.y(tick)})`}>
          <line x2={width} className={styles.grid} />
          <text x={-8} dy="0.35em" textAnchor="end" className={styles.text}>
            {y.format(tick)}
          </text>
        </g>
      ))}
      <line x2={width} y1={height} y2={height} className={styles.axis} />
      {x.ticks.map((tick) => (
        <g key={tick} transform={`translate(${places.x(tick)} ${height})`}>
          <line y2={4} className={styles.axis} />
          <text y={16} textAnchor="middle" className={styles.text}>
            {x.format(tick)}
          </text>
        </g>
      ))}
      {x.title && (
        <text x={width} y={height + 31} textAnchor="end" className={styles.text}>
          {x.title}
        </text>
      )}
      {y.title && (
        <text x={-left + 4} y={-4} className={styles.text}>
          {y.title}
        </text>
      )}
    </>
  );
}

function findNearest(points: readonly ReadPoint[], px: number, { x }: Places): number {
  let nearest = 0;
  points.forEach((one, i) => {
    if (Math.abs(x(one.x) - px) < Math.abs(x(points[nearest].x) - px)) {
      nearest = i;
    }
  });
  return nearest;
}

const getStyles = (theme: GrafanaTheme2) => ({
  // Its drawing does not widen the table that it stands in.
  box: css({ width: '100%', minWidth: 0, overflow: 'hidden', contain: 'inline-size' }),
  plot: css({
    borderRadius: theme.shape.radius.default,
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2 },
  }),
  drawing: css({ display: 'block' }),
  grid: css({ stroke: theme.colors.border.weak }),
  axis: css({ stroke: theme.colors.border.medium }),
  text: css({ fill: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  cursor: css({ stroke: theme.colors.text.secondary, strokeDasharray: '3 3' }),
  readout: css({
    minHeight: 20,
    paddingLeft: left,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
