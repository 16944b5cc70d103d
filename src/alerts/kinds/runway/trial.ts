import { day, hour } from '../../../engine';
import type { Trial } from '../incidents';
import type { RunwayRule } from './schema';

/** Time that is left until the limit at the incident's end, ms: less than rules wait for, as a rule. */
const left = hour;

/** Moves evenly towards the limit, for three weeks. */
export const runwayTrial: Trial<RunwayRule> = {
  simplify: (rule) => ({ ...rule, interval: '10m', learning: { ...rule.learning, training: '21d', step: '1h' } }),
  incident: ({ limit, crossing }, { last, lowest, highest }) => {
    const sign = crossing === 'above' ? 1 : -1;
    const range = Math.max(highest - lowest, Math.abs(limit) / 10);
    const begin = sign * (limit - last) > 0 ? last : limit - sign * range;
    const length = 21 * day;
    return {
      length,
      valueAt: (since) => begin + ((limit - begin) * since) / (length + left),
      description: `moves evenly towards ${limit}`,
    };
  },
};
