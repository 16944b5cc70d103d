import React, { useMemo } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { verbatim } from '../../../ui';
import { edgePath, layoutGraph, measureGraph, node, placeNode, type Placed } from '../../../ui/graph';
import type { Call } from '../read/whatIfRows';
import { describeCall, formatGrowth, formatRatio } from './describeCall';
import { outcomeLooks, type Outcome } from './outcome';

interface Props {
  calls: Call[];
  services: ReadonlyMap<string, { outcome: Outcome; growth: number }>;
}

/** More services cannot be read as a picture. */
export const maxDrawn = 40;
/** Letters of a name that fit. */
const maxLetters = 18;
const labelHeight = 12;

/** Callers left of those they call; what grows is drawn strong, with by how much. */
export function FlowPicture({ calls, services }: Props) {
  const styles = useStyles2(getStyles);
  const layout = useMemo(() => {
    const names = [...new Set(calls.flatMap(({ caller, callee }) => [caller, callee]))].sort();
    return layoutGraph(names, calls);
  }, [calls]);
  const size = measureGraph(layout);
  const byFlow = new Map(calls.map(({ callee, growth }) => [callee, { outcome: 'unknown' as const, growth }]));
  const find = (name: string) => services.get(name) ?? byFlow.get(name);
  const isGrown = (name: string) => Math.abs(find(name)?.growth || 0) > 1e-6;
  return (
    <div
      className={styles.scroller}
      tabIndex={0}
      role="group"
      aria-label={t('what-if.picture', 'Calls per request as a picture')}
    >
      <svg
        role="img"
        aria-label={calls.map(describeCall).join('. ')}
        viewBox={`0 0 ${size.width} ${size.height}`}
        width={size.width}
        height={size.height}
        className={styles.drawing}
      >
        {calls.map((call) => {
          const [from, to] = [layout.nodes.get(call.caller), layout.nodes.get(call.callee)];
          const isStrong = isGrown(call.caller) && isGrown(call.callee);
          return (
            from &&
            to && (
              <Arrow
                key={`${call.caller} ${call.callee}`}
                {...{ call, from, to, isStrong }}
                place={calls.filter(({ callee }) => callee === call.callee).indexOf(call)}
              />
            )
          );
        })}
        {[...layout.nodes.values()].map((placed) => (
          <Box key={placed.name} placed={placed} service={find(placed.name)} />
        ))}
      </svg>
    </div>
  );
}

interface ArrowProps {
  call: Call;
  from: Placed;
  to: Placed;
  /** Whether growth flows along it. */
  isStrong: boolean;
  /** Among the calls of the same callee: labels stand below each other. */
  place: number;
}

function Arrow({ call, from, to, isStrong, place }: ArrowProps) {
  const styles = useStyles2(getStyles);
  const { colors } = useTheme2();
  const color = isStrong ? colors.primary.text : colors.border.strong;
  const { path, end } = edgePath(from, to);
  return (
    <g>
      <title>{describeCall(call)}</title>
      <path d={path} fill="none" stroke={color} strokeWidth={isStrong ? 2.5 : 1} />
      <path d={`M${end.x} ${end.y}l-7 -4v8z`} fill={color} />
      <text
        x={end.x - 10}
        y={end.y - 5 + labelHeight * place + (place > 0 ? 6 : 0)}
        textAnchor="end"
        className={styles.label}
      >
        {`×${formatRatio(call.point)}`}
      </text>
    </g>
  );
}

function Box({ placed, service }: { placed: Placed; service?: { outcome: Outcome; growth: number } }) {
  const styles = useStyles2(getStyles);
  const { colors } = useTheme2();
  const { x, y } = placeNode(placed);
  const { name } = placed;
  const isGrown = service !== undefined && Number.isFinite(service.growth) && Math.abs(service.growth) > 1e-6;
  const text = isGrown
    ? service.outcome === 'unknown'
      ? formatGrowth(service.growth)
      : t('what-if.box', '{{growth}}, {{outcome}}', {
          growth: formatGrowth(service.growth),
          outcome: outcomeLooks[service.outcome].name(),
          ...verbatim,
        })
    : t('what-if.as-now', 'as now');
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{`${name}: ${text}`}</title>
      <rect
        width={node.width}
        height={node.height}
        rx={4}
        fill={colors.background.secondary}
        stroke={isGrown ? findColor(colors, service.outcome) : colors.border.strong}
        strokeWidth={isGrown ? 3 : 1}
      />
      <text x={10} y={19} className={styles.name}>
        {name.length > maxLetters ? `${name.slice(0, maxLetters - 1)}…` : name}
      </text>
      <text x={10} y={36} className={styles.label}>
        {text}
      </text>
    </g>
  );
}

function findColor(colors: GrafanaTheme2['colors'], outcome: Outcome): string {
  const found: Record<Outcome, string> = {
    reached: colors.error.main,
    perhaps: colors.warning.main,
    later: colors.info.main,
    holds: colors.success.main,
    unknown: colors.text.secondary,
  };
  return found[outcome];
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroller: css({
    overflowX: 'auto',
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}` },
  }),
  drawing: css({ display: 'block' }),
  name: css({ fill: theme.colors.text.primary, fontSize: theme.typography.bodySmall.fontSize }),
  label: css({ fill: theme.colors.text.secondary, fontSize: 11 }),
});
