import React, { useMemo } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { Dependency, HealthState } from '../../../insight';
import type { FleetRow } from '../../../ui/fleet';
import { healthText } from '../../../ui/health';
import { worstState } from '../filterRows';
import type { RowContext } from '../rows/Row';
import { follow } from '../ServiceLink';
import { topReason } from '../topReason';
import { layoutGraph, type Placed } from './layoutGraph';

interface Props extends RowContext {
  rows: FleetRow[];
  dependencies: Dependency[];
  height: number;
}

/** Units of the drawing, which is scaled to the panel. */
const node = { width: 150, height: 44, gapX: 70, gapY: 16 };
const marks: Record<HealthState, string> = { good: '✓', unknown: '?', warning: '!', critical: '✕' };

/** Who calls whom, coloured and marked by health. */
export function Dependencies({ rows, dependencies, height, ...context }: Props) {
  const styles = useStyles2(getStyles);
  const byName = useMemo(() => new Map(rows.map((row) => [row.service, row])), [rows]);
  const layout = useMemo(() => layoutGraph([...byName.keys()].sort(), dependencies), [byName, dependencies]);
  const width = layout.layers * (node.width + node.gapX);
  const tall = Math.max(1, layout.places) * (node.height + node.gapY);
  return (
    <div className={styles.scroller} style={{ height }}>
      <svg
        role="group"
        aria-label={t('graph.label', 'Dependencies: callers left of the services that they call')}
        viewBox={`0 0 ${width} ${tall}`}
        style={{ width: '100%', height: '100%', maxWidth: 2 * width, maxHeight: Math.max(2 * tall, height) }}
      >
        {layout.edges.map(({ caller, callee }) => (
          <Edge key={`${caller} ${callee}`} from={layout.nodes.get(caller)} to={layout.nodes.get(callee)} />
        ))}
        {[...layout.nodes.values()].map((placed) => {
          const row = byName.get(placed.name);
          return row && <Node key={placed.name} placed={placed} row={row} context={context} />;
        })}
      </svg>
    </div>
  );
}

function pointOf({ layer, place }: Placed) {
  return { x: layer * (node.width + node.gapX), y: place * (node.height + node.gapY) + node.gapY / 2 };
}

function Edge({ from, to }: { from?: Placed; to?: Placed }) {
  const { colors } = useTheme2();
  if (!from || !to) {
    return null;
  }
  const [a, b] = [pointOf(from), pointOf(to)];
  const [x1, y1] = [a.x + node.width, a.y + node.height / 2];
  const [x2, y2] = [b.x, b.y + node.height / 2];
  const bend = Math.max(node.gapX / 2, Math.abs(x2 - x1) / 2);
  const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  return (
    <g aria-hidden="true" stroke={colors.border.strong} fill={colors.border.strong}>
      <path d={path} fill="none" />
      <path d={`M${x2} ${y2}l-7 -4v8z`} />
    </g>
  );
}

function Node({ placed, row, context }: { placed: Placed; row: FleetRow; context: RowContext }) {
  const styles = useStyles2(getStyles);
  const { colors } = useTheme2();
  const { x, y } = pointOf(placed);
  const state = worstState(row);
  const look: Record<HealthState, { main: string; text: string }> = {
    good: colors.success,
    unknown: colors.secondary,
    warning: colors.warning,
    critical: colors.error,
  };
  const reason = topReason(row, context.cutoff);
  const words = t('graph.node', '{{service}}: now {{now}}, ahead {{ahead}}', {
    service: row.service,
    now: healthText(row.now),
    ahead: healthText(row.ahead),
    interpolation: { escapeValue: false },
  });
  const href = context.linkOf(row);
  return (
    <a
      href={href}
      onClick={(event) => follow(event, href)}
      aria-label={reason === '' ? words : `${words}. ${reason}`}
      className={styles.link}
    >
      <title>{reason === '' ? words : `${words}. ${reason}`}</title>
      <g transform={`translate(${x} ${y})`}>
        <rect
          width={node.width}
          height={node.height}
          rx={4}
          fill={colors.background.secondary}
          stroke={look[state].main}
          strokeWidth={state === 'good' ? 1 : 3}
        />
        <text x={10} y={19} fill={colors.text.primary} className={styles.text}>
          {row.service.length > 18 ? `${row.service.slice(0, 17)}…` : row.service}
        </text>
        <text x={10} y={36} fill={look[state].text} className={styles.text}>
          {`${marks[state]} ${healthText(state)}`}
        </text>
      </g>
    </a>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroller: css({ overflow: 'auto' }),
  text: css({ fontSize: theme.typography.bodySmall.fontSize }),
  link: css({ '&:focus-visible rect': { stroke: theme.colors.primary.border, strokeWidth: 4 } }),
});
