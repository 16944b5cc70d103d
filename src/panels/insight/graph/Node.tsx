import React, { memo } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { HealthState } from '../../../insight';
import { verbatim } from '../../../ui';
import type { FleetRow } from '../../../ui/fleet';
import { healthText } from '../../../ui/health';
import { worstState } from '../view/filterRows';
import { linkProps } from '../links/TargetLink';
import { describeTopReason } from '../view/describe';
import type { ViewContext } from '../view/viewContext';
import { node, placeNode, type Placed } from '../../../ui/graph';

interface Props {
  placed: Placed;
  row: FleetRow;
  context: ViewContext;
  /** Pointed at or focused; none when it is left. */
  onActive: (service?: string) => void;
}

const marks: Record<HealthState, string> = { good: '✓', unknown: '?', recovering: '↺', warning: '!', critical: '✕' };
/** Letters of a name that fit. */
const mostLetters = 18;

/** One service of the drawing: a link, with the worse of its health now and ahead in colour, mark and word. */
export const Node = memo(function Node({ placed, row, context, onActive }: Props) {
  const styles = useStyles2(getStyles);
  const { colors } = useTheme2();
  const { x, y } = placeNode(placed);
  const state = worstState(row);
  const color = stateColor(colors, state);
  const words = describeNode(row, context);
  return (
    <a
      {...linkProps(context.getLink(row))}
      aria-label={words}
      className={styles.link}
      onMouseEnter={() => onActive(row.service)}
      onMouseLeave={() => onActive()}
      onFocus={() => onActive(row.service)}
      onBlur={() => onActive()}
    >
      <title>{words}</title>
      <g transform={`translate(${x} ${y})`}>
        <rect
          width={node.width}
          height={node.height}
          rx={4}
          fill={colors.background.secondary}
          stroke={color.main}
          strokeWidth={state === 'good' ? 1 : 3}
        />
        <text x={10} y={19} fill={colors.text.primary} className={styles.text}>
          {row.service.length > mostLetters ? `${row.service.slice(0, mostLetters - 1)}…` : row.service}
        </text>
        <text x={10} y={36} fill={color.text} className={styles.text}>
          {`${marks[state]} ${stateText(row, context)}`}
        </text>
      </g>
    </a>
  );
});

function stateColor(colors: GrafanaTheme2['colors'], state: HealthState): { main: string; text: string } {
  switch (state) {
    case 'good':
      return colors.success;
    case 'unknown':
      return { main: colors.border.strong, text: colors.text.secondary };
    case 'recovering':
      return colors.info;
    case 'warning':
      return colors.warning;
    case 'critical':
      return colors.error;
  }
}

/** The worse of now and ahead; with the time where it is still to come. */
function stateText(row: FleetRow, { ahead }: ViewContext): string {
  const state = worstState(row);
  return state === row.now ? healthText(state) : `${ahead}: ${healthText(state)}`;
}

function describeNode(row: FleetRow, context: ViewContext): string {
  const state = t('graph.node', '{{service}}: now {{now}}, {{when}}: {{ahead}}', {
    service: row.service,
    now: healthText(row.now),
    when: context.ahead,
    ahead: healthText(row.ahead),
    ...verbatim,
  });
  const reason = describeTopReason(row, context.cutoff);
  return reason === '' ? state : `${state}. ${reason}`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({ fontSize: theme.typography.bodySmall.fontSize }),
  link: css({
    '&:hover rect': { fill: theme.colors.action.hover },
    '&:focus-visible rect': { stroke: theme.colors.primary.border, strokeWidth: 4 },
  }),
});
