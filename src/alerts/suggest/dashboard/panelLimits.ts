import { isMapping } from '../../../schema';
import { mappings } from './listPanels';

/** Unit and possible limits of a panel: its thresholds, the most serious one first, then its maximum. */
export function panelLimits(panel: Record<string, unknown>): { unit?: string; limits: number[] } {
  const config = isMapping(panel.fieldConfig) ? panel.fieldConfig : {};
  const defaults = isMapping(config.defaults) ? config.defaults : {};
  const values = [...readThresholds(panel, defaults).reverse(), defaults.max].filter(isNumber);
  const { unit } = defaults;
  return { unit: typeof unit === 'string' && unit !== '' ? unit : undefined, limits: [...new Set(values)] };
}

/** What every new panel has, whatever it shows. */
const defaultThreshold = 80;

/** Thresholds that somebody chose: drawn, or of a panel that is coloured by them. */
function readThresholds({ type }: Record<string, unknown>, defaults: Record<string, unknown>): number[] {
  const thresholds = isMapping(defaults.thresholds) ? defaults.thresholds : {};
  const custom = isMapping(defaults.custom) ? defaults.custom : {};
  const style = isMapping(custom.thresholdsStyle) ? custom.thresholdsStyle.mode : undefined;
  const values = mappings(thresholds.steps)
    .map(({ value }) => value)
    .filter(isNumber);
  const isDrawn = typeof style === 'string' && style !== 'off';
  const isColour = type !== 'timeseries' && !(values.length === 1 && values[0] === defaultThreshold);
  return thresholds.mode !== 'percentage' && (isDrawn || isColour) ? values : [];
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
