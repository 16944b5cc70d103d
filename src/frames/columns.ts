import type { FieldConfig, FrameField } from './frame';
import { roleConfig, type FieldRole } from './roles';
import type { Rows } from './rows';

/** Whose column it is. */
export interface ColumnOwner {
  /** Unique among the answer's series. */
  name: string;
  /** Place of the series in the answer: picks its colour. */
  index: number;
  /** Grafana unit id. */
  unit?: string;
  labels?: Record<string, string>;
}

/** Hues that Grafana's themes adapt to dark and light; red is kept for anomalies. */
const hues = ['green', 'blue', 'orange', 'purple', 'yellow', 'semi-dark-green', 'semi-dark-blue', 'semi-dark-orange'];

const line = { lineStyle: { fill: 'dash', dash: [8, 6] }, lineWidth: 2, fillOpacity: 0, showPoints: 'never' };
const marks = { drawStyle: 'points', showPoints: 'always', pointSize: 8, lineWidth: 0, fillOpacity: 0 };
const edge = { lineWidth: 0, showPoints: 'never', hideFrom: { legend: true, tooltip: false, viz: false } };

const drawing: Record<FieldRole, (name: string) => Record<string, unknown>> = {
  time: () => ({}),
  value: () => ({}),
  forecast: () => line,
  fitted: () => ({ ...line, lineWidth: 1 }),
  lower: () => ({ ...edge, fillOpacity: 0 }),
  upper: (name) => ({ ...edge, fillOpacity: 15, fillBelowTo: displayName('lower', name) }),
  anomaly: () => marks,
  outlier: () => marks,
  score: () => ({}),
  flag: () => ({ lineInterpolation: 'stepAfter', fillOpacity: 25 }),
  centre: () => ({ ...line, lineWidth: 1 }),
  level: () => ({ ...line, lineInterpolation: 'stepAfter' }),
  trend: () => ({}),
  season: () => ({}),
  events: () => ({}),
  remainder: () => ({}),
};

/** How the stock Time series panel names and draws a column with no further set-up. */
export function columnConfig(role: FieldRole, { name, index, unit }: ColumnOwner): FieldConfig {
  const ofSeries = role !== 'score' && role !== 'flag';
  return roleConfig(role, {
    displayNameFromDS: displayName(role, name),
    ...(ofSeries ? { unit } : { min: 0, max: 1 }),
    color: { mode: 'fixed', fixedColor: role === 'anomaly' || role === 'outlier' ? 'red' : seriesColor(index) },
    custom: drawing[role](name),
  });
}

/** A column of one series: its labels, its unit, its colour. */
export function columnField(role: FieldRole, values: Float64Array, owner: ColumnOwner): FrameField {
  return { name: role, type: 'number', values, labels: owner.labels, config: columnConfig(role, owner) };
}

/** The times of the rows. */
export function timeField({ times, step }: Rows): FrameField {
  return { name: 'time', type: 'time', values: times, config: roleConfig('time', { interval: step }) };
}

/** The same field in the colour of a series at another place; red columns (anomalies) stay red. */
export function recolored(field: FrameField, index: number): FrameField {
  const { fixedColor } = field.config?.color ?? {};
  return fixedColor === undefined || fixedColor === 'red'
    ? field
    : { ...field, config: { ...field.config, color: { mode: 'fixed', fixedColor: seriesColor(index) } } };
}

function seriesColor(index: number): string {
  return hues[index % hues.length];
}

function displayName(role: FieldRole, name: string): string {
  return role === 'value' ? name : `${name} ${role}`;
}
