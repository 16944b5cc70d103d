import { isMapping } from '../../../schema';
import type { FoundQuery, QueryLimit } from '../foundQuery';
import { readFieldOptions, type PanelTarget } from '../limits/fieldOptions';
import { readOldPanel } from '../limits/oldPanel';
import { listSteps, toNumber } from '../limits/readThresholds';
import { listThresholdLimits, type ThresholdStep } from '../limits/thresholdLimits';
import { findWhole } from '../limits/findWhole';

type Mapping = Record<string, unknown>;

/**
 * Unit and possible limits of a query in a panel: its thresholds, the most serious one first, then its maximum; what the
 * panel overrides for the query by name, by expression or by letter comes first. Panels of old dashboards are read, too.
 */
export function panelLimits(panel: Mapping, target: PanelTarget = {}): Pick<FoundQuery, 'unit' | 'limits'> {
  const old = readOldPanel(panel);
  const options = { ...old.options, ...readFieldOptions(panel, target) };
  const unit = typeof options.unit === 'string' && options.unit !== '' ? options.unit : undefined;
  const drawn = isDrawn(panel, options) ? listThresholdLimits(readSteps(options, unit)) : [];
  const max = toNumber(options.max);
  const limits: QueryLimit[] = [
    ...drawn,
    ...old.limits,
    ...(max === undefined ? [] : [{ value: max, from: 'max' } as const]),
  ];
  return { unit, limits: limits.filter(({ value }, i) => limits.findIndex((one) => one.value === value) === i) };
}

/** What every new panel has, whatever it shows. */
const defaultThreshold = 80;

/** Whether somebody chose the thresholds: they are drawn, or colour the panel. */
function isDrawn({ type }: Mapping, { thresholds, custom }: Mapping): boolean {
  const style = isMapping(custom) && isMapping(custom.thresholdsStyle) ? custom.thresholdsStyle.mode : undefined;
  const values = listSteps(thresholds).flatMap(({ value }) => toNumber(value) ?? []);
  const isDefault = values.length === 1 && values[0] === defaultThreshold;
  return (typeof style === 'string' && style !== 'off') || (type !== 'timeseries' && type !== 'graph' && !isDefault);
}

/** The steps in the unit of the query: percentages are those of the panel's range. */
function readSteps({ thresholds, min, max }: Mapping, unit: string | undefined): ThresholdStep[] {
  const steps = listSteps(thresholds).map(({ value, color }) => ({ value: toNumber(value) ?? -Infinity, color }));
  const isShare = isMapping(thresholds) && thresholds.mode === 'percentage';
  const [lowest, highest] = [toNumber(min) ?? 0, toNumber(max) ?? findWhole(unit)];
  if (!isShare) {
    return steps;
  }
  return highest === undefined
    ? []
    : steps.map(({ value, color }) => ({ value: lowest + (value / 100) * (highest - lowest), color }));
}
