import React from 'react';
import { t } from '@grafana/i18n';
import { useTheme2 } from '@grafana/ui';
import { verbatim } from '../../../ui';
import { formatValue } from '../../../ui/health';
import { valueAxis } from '../../chart/axes';
import { bandPath, linePath } from '../../chart/paths';
import { Plot, type Places } from '../../chart/Plot';
import type { Curve, CurvePoint } from '../read/whatIfRows';

interface Props {
  curve: Curve;
  /** Whose it is. */
  name: string;
  /** The load at busy times now, and that at which the limit is reached; NaN = not known. */
  load: number;
  loadAtLimit: number;
  /** Grafana unit id. */
  loadUnit: string;
}

/** What is used at which load: what was seen as dots, the fit with its interval, the knee and the limit as lines. */
export function CurveChart({ curve, name, load, loadAtLimit, loadUnit }: Props) {
  const { points, limit, knee, unit } = curve;
  const formatUse = (value: number) => formatValue(value, unit || 'short');
  const formatLoad = (value: number) => formatValue(value, loadUnit);
  const x = valueAxis([...points.map((one) => one.load), load, loadAtLimit, knee], {
    format: formatLoad,
    title: t('capacity.axis-load', 'Load'),
    ticks: 6,
  });
  const y = valueAxis([...points.flatMap(({ observed, point }) => [observed, point]), limit], {
    format: formatUse,
    title: t('capacity.axis-use', 'Use'),
  });
  const fitted = points.filter(({ point }) => Number.isFinite(point));
  return (
    <Plot
      label={t('capacity.curve-label', 'Use against load of {{name}}', { name, ...verbatim })}
      x={x}
      y={y}
      height={220}
      points={fitted.map((one) => ({ x: one.load, text: describePoint(one, formatLoad, formatUse) }))}
    >
      {(places) => <Drawing curve={curve} fitted={fitted} load={load} places={places} />}
    </Plot>
  );
}

interface DrawingProps {
  curve: Curve;
  fitted: CurvePoint[];
  load: number;
  places: Places;
}

function Drawing({ curve: { points, limit, knee }, fitted, load, places }: DrawingProps) {
  const { colors } = useTheme2();
  const { x, y, width, height } = places;
  const clamp = (value: number) => Math.min(height, Math.max(0, y(value)));
  const along = (pick: (one: CurvePoint) => number) => fitted.map((one) => ({ x: x(one.load), y: clamp(pick(one)) }));
  return (
    <>
      <path
        d={bandPath(
          along(({ lower }) => lower),
          along(({ upper }) => upper)
        )}
        fill={colors.info.transparent}
      />
      {points
        .filter(({ observed }) => Number.isFinite(observed))
        .map((one, i) => (
          <circle
            key={i}
            cx={x(one.load)}
            cy={clamp(one.observed)}
            r={2.5}
            fill={colors.text.secondary}
            opacity={0.5}
          />
        ))}
      <path d={linePath(along(({ point }) => point))} stroke={colors.info.text} strokeWidth={2} fill="none" />
      {Number.isFinite(limit) && (
        <Mark
          color={colors.error.text}
          text={t('capacity.mark-limit', 'Limit')}
          x1={0}
          x2={width}
          y1={y(limit)}
          y2={y(limit)}
        />
      )}
      {Number.isFinite(knee) && (
        <Mark
          color={colors.warning.text}
          text={t('capacity.mark-knee', 'Knee')}
          x1={x(knee)}
          x2={x(knee)}
          y1={0}
          y2={height}
        />
      )}
      {Number.isFinite(load) && (
        <Mark
          color={colors.text.primary}
          text={t('capacity.mark-now', 'Now')}
          x1={x(load)}
          x2={x(load)}
          y1={0}
          y2={height}
        />
      )}
    </>
  );
}

/** A dashed line with its name at its upper or left end. */
function Mark({ color, text, ...line }: Record<'x1' | 'x2' | 'y1' | 'y2', number> & { color: string; text: string }) {
  return (
    <>
      <line {...line} stroke={color} strokeDasharray="6 4" strokeWidth={1.5} />
      <text x={line.x1 + 4} y={line.y1 + (line.y1 === line.y2 ? -4 : 10)} fill={color} fontSize={12}>
        {text}
      </text>
    </>
  );
}

function describePoint(
  { load, point, lower, upper }: CurvePoint,
  formatLoad: (value: number) => string,
  formatUse: (value: number) => string
): string {
  return t('capacity.curve-point', '{{load}}: {{use}}, between {{lower}} and {{upper}}', {
    load: formatLoad(load),
    use: formatUse(point),
    lower: formatUse(lower),
    upper: formatUse(upper),
    ...verbatim,
  });
}
