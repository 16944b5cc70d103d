import { colorManipulator, getFieldColorModeForField, type GrafanaTheme2 } from '@grafana/data';
import {
  AxisPlacement,
  GraphDrawStyle,
  ScaleDirection,
  ScaleDistribution,
  ScaleOrientation,
  VisibilityMode,
  type TimeZone,
} from '@grafana/schema';
import { UPlotConfigBuilder } from '@grafana/ui';
import type { Aligned, Line } from '../view/alignSeries';
import type { ChartSeries } from '../view/chartSeries';
import { isDoubtful } from '../view/doubt';

export interface ChartInput {
  series: ChartSeries[];
  lines: Line[];
  theme: GrafanaTheme2;
  timeZone: TimeZone;
  /** Read when drawn, so that a new range needs no new chart. */
  range: () => [number, number];
  /** A value that the axis shows, too: the limit. */
  include: () => number | undefined;
}

const bandOpacity = 0.15;
const dashed = { fill: 'dash' as const, dash: [8, 6] };
const dotted = { fill: 'dot' as const, dash: [0, 8] };
/** Half of a time's label, which may stand at the right end of its axis, px. */
const labelRoom = 32;

/** How the chart is drawn: axes, lines and bands. Changes only where the lines do. */
export function chartConfig(input: ChartInput): UPlotConfigBuilder {
  const { series, lines, theme, timeZone } = input;
  const config = new UPlotConfigBuilder(timeZone);
  config.setPadding([null, labelRoom, null, null]);
  config.addScale({
    scaleKey: 'x',
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    isTime: true,
    range: () => input.range(),
  });
  config.addAxis({ scaleKey: 'x', isTime: true, placement: AxisPlacement.Bottom, timeZone, theme });
  addValueAxis(config, input);
  lines.forEach((line) => config.addSeries(lineStyle(line, { series, theme })));
  lines.forEach((line, i) => {
    const upper = lines.findIndex((other) => other.series === line.series && other.role === 'upper');
    if (line.role === 'lower' && upper >= 0) {
      const fill = colorManipulator.alpha(pickColor(series[line.series], line.series, theme), bandOpacity);
      config.addBand({ series: [upper + 1, i + 1], fill });
    }
  });
  config.setCursor({ drag: { x: false, y: false }, points: { show: lines.length <= 20 } });
  return config;
}

function addValueAxis(config: UPlotConfigBuilder, { series, theme, include }: ChartInput): void {
  const { min, max, decimals } = series[0]?.field.config ?? {};
  config.addScale({
    scaleKey: 'y',
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    distribution: { type: ScaleDistribution.Linear } as never,
    range: (_, low, high) => paddedRange([low, high], { min, max, include: include() }),
  });
  const display = series[0]?.field.display;
  config.addAxis({
    scaleKey: 'y',
    placement: AxisPlacement.Left,
    theme,
    decimals,
    formatValue: (value, digits) => {
      const { prefix = '', text, suffix = '' } = display?.(value, digits) ?? { text: String(value) };
      return `${prefix}${text}${suffix}`;
    },
  });
}

/** A twentieth of room at both ends, unless the field config sets them. */
export function paddedRange(
  [low, high]: [number | null, number | null],
  { min, max, include }: { min?: number | null; max?: number | null; include?: number }
): [number, number] {
  const values = [low, high, include].filter((value): value is number => typeof value === 'number');
  const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const room = most > least ? (most - least) / 20 : Math.abs(most) / 20 || 1;
  // What never is negative gets no negative axis for the sake of room.
  const bottom = least >= 0 ? Math.max(0, least - room) : least - room;
  return [min ?? bottom, max ?? most + room];
}

function lineStyle(line: Line, { series, theme }: { series: ChartSeries[]; theme: GrafanaTheme2 }) {
  const color = pickColor(series[line.series], line.series, theme);
  const base = { scaleKey: 'y', theme, drawStyle: GraphDrawStyle.Line, showPoints: VisibilityMode.Never };
  switch (line.role) {
    case 'lower':
    case 'upper':
      return { ...base, lineColor: 'transparent', lineWidth: 0 };
    case 'forecast':
      return { ...base, lineColor: color, lineWidth: 2, lineStyle: isDoubtful(series[line.series]) ? dotted : dashed };
    case 'anomaly':
      return {
        ...base,
        drawStyle: GraphDrawStyle.Points,
        showPoints: VisibilityMode.Always,
        pointColor: theme.colors.error.main,
        pointSize: 6,
        lineColor: theme.colors.error.main,
        lineWidth: 0,
      };
    case 'line':
      return { ...base, lineColor: color, lineWidth: 1, lineStyle: { fill: 'dash' as const, dash: [2, 3] } };
    default:
      return { ...base, lineColor: color, lineWidth: 1 };
  }
}

/** The colour that the field config gives the series. */
export function pickColor({ field }: ChartSeries, place: number, theme: GrafanaTheme2): string {
  const mode = getFieldColorModeForField(field);
  const { fixedColor } = field.config.color ?? {};
  if (fixedColor !== undefined && field.config.color?.mode === 'fixed') {
    return theme.visualization.getColorByName(fixedColor);
  }
  const { palette } = theme.visualization;
  return mode.getCalculator(field, theme)(0, 0) || theme.visualization.getColorByName(palette[place % palette.length]);
}

/** Equal for data that the same chart can draw. */
export function describeStructure({ lines }: Aligned, series: readonly ChartSeries[]): string {
  const fields = series.map(({ name, forecast, trust, field: { config } }) => [
    name,
    isDoubtful({ forecast, trust }),
    config.unit,
    config.decimals,
    config.min,
    config.max,
    config.color,
  ]);
  return JSON.stringify([lines, fields]);
}
