import { isMapping, toText } from '../../../schema';
import type { QueryLimit } from '../foundQuery';
import { rankColor } from './rankColor';
import { listSteps, toNumber } from './readThresholds';

type Mapping = Record<string, unknown>;

/** What a panel of a kind that Grafana no longer has says of its queries, as field options and as limits. */
interface OldPanel {
  options: { unit?: unknown; min?: unknown; max?: unknown; thresholds?: unknown };
  limits: QueryLimit[];
}

/** Graph and Singlestat, and gauges before field options; empty for the panels of today. */
export function readOldPanel(panel: Mapping): OldPanel {
  const readers: Record<string, (panel: Mapping) => OldPanel> = { graph: readGraph, singlestat: readSinglestat };
  const type = toText(panel.type);
  const read = Object.hasOwn(readers, type) ? readers[type] : readOldGauge;
  return panel.fieldConfig === undefined || read !== readOldGauge ? read(panel) : { options: {}, limits: [] };
}

/** A graph's thresholds say themselves on which side of them the values are dangerous. */
function readGraph({ thresholds, yaxes }: Mapping): OldPanel {
  const [axis = {}] = listSteps(yaxes);
  const limits = listSteps(thresholds).flatMap((threshold): Array<QueryLimit & { rank: number }> => {
    const value = toNumber(threshold.value);
    const rank = rankThreshold(threshold);
    const crossing = threshold.op === 'lt' ? 'below' : 'above';
    return value === undefined || rank === 0 ? [] : [{ value, crossing, from: 'threshold', rank }];
  });
  const ranked = limits.sort((a, b) => b.rank - a.rank).map(({ rank: _, ...limit }) => limit);
  return { options: { unit: axis.format, max: axis.max, min: axis.min }, limits: ranked };
}

const colorModes: ReadonlyMap<unknown, number> = new Map([
  ['critical', 3],
  ['warning', 2],
  ['ok', 0],
]);

function rankThreshold({ colorMode, fillColor, lineColor }: Mapping): number {
  return colorModes.get(colorMode) ?? Math.max(rankColor(fillColor), rankColor(lineColor));
}

/** A Singlestat has one colour more than thresholds, the first for values below all of them. */
function readSinglestat({ thresholds, colors, format, gauge, colorBackground, colorValue }: Mapping): OldPanel {
  const range = isMapping(gauge) && gauge.show === true ? { min: gauge.minValue, max: gauge.maxValue } : {};
  const isColored = colorBackground === true || colorValue === true || 'max' in range;
  const values = typeof thresholds === 'string' && isColored ? thresholds.split(',').slice(0, 10).map(toNumber) : [];
  const list = Array.isArray(colors) ? colors : [];
  const steps = [undefined, ...values].map((value, i) => ({ value, color: list[i] }));
  return { options: { unit: format, ...range, ...(values.length > 0 && { thresholds: steps }) }, limits: [] };
}

function readOldGauge({ options }: Mapping): OldPanel {
  const old = isMapping(options) ? options : {};
  const field = isMapping(old.fieldOptions) ? old.fieldOptions : {};
  const defaults = isMapping(field.defaults) ? field.defaults : {};
  const thresholds = defaults.thresholds ?? field.thresholds ?? old.thresholds;
  const { unit, min, max } = defaults;
  const known = { unit, min: min ?? old.minValue, max: max ?? old.maxValue, thresholds };
  return { options: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)), limits: [] };
}
