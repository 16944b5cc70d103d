import { formatDuration, parseDuration } from '../../../queries';
import { message } from '../../spec/formField';
import type { SensitivitySetting } from '../alertKind';
import type { RunwayRule } from './schema';
import { hour } from '../../../engine';

const probabilities = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99];
const hoursLeft = [168, 72, 48, 24, 12, 6, 3, 1];

/** Hours left up to the horizon, or probabilities. */
export const runwaySensitivity: SensitivitySetting<RunwayRule> = {
  label: ({ fires }) =>
    'within' in fires ? message('rule-curve.hours', 'Hours left') : message('rule-curve.probability', 'Probability'),
  variants: ({ recovery: _, ...spec }) => {
    if ('probability' in spec.fires) {
      return probabilities.map((probability) => ({
        setting: probability,
        spec: { ...spec, fires: { probability } },
        sameValues: true,
      }));
    }
    const horizon = parseDuration(spec.horizon, 'horizon') / hour;
    return hoursLeft
      .filter((hours) => hours <= horizon)
      .map((hours) => ({
        setting: hours,
        spec: { ...spec, fires: { within: formatDuration(hours * hour) } },
        sameValues: true,
      }));
  },
};
