import { createMessage, type TextCode } from '../../../texts';
import { failed, passed, unknown, type Gate, type GateInput } from '../gate';

/** What a share must be at least, and what it is. */
interface Share {
  least?: number;
  value?: number;
}

/** A gate on a share that must not be less than the settings say; a reversal needs none. */
function leastShare(name: TextCode & `response.${string}`, read: (input: GateInput) => Share): Gate {
  return {
    needsCertainty: false,
    check(input) {
      const { least, value } = read(input);
      const what = createMessage(name as 'response.probability', {});
      if (least === undefined || input.reversalOf !== undefined) {
        return passed(createMessage('response.no-minimum', { what }));
      }
      if (value === undefined || Number.isNaN(value)) {
        return unknown(createMessage('response.minimum-unknown', { what }));
      }
      const figures = {
        what,
        value: { figure: value, unit: 'percentunit' },
        least: { figure: least, unit: 'percentunit' },
      };
      return value >= least
        ? passed(createMessage('response.minimum-reached', figures))
        : failed(createMessage('response.minimum-missed', figures));
    },
  };
}

/** The limit is reached with at least this probability. */
export const probability = leastShare('response.probability', ({ action, evidence }) => ({
  least: action.minimum.probability,
  value: evidence.probability,
}));

/** Of past decisions, at least this share was useful. */
export const precision = leastShare('response.precision', ({ action, evidence }) => ({
  least: action.minimum.precision,
  value: evidence.precision,
}));

/** The forecast is trusted as far as the settings want. */
export const trust: Gate = {
  needsCertainty: false,
  check({ action, evidence, reversalOf }) {
    const least = action.minimum.trust;
    const what = createMessage('response.trust', {});
    if (least === undefined || reversalOf !== undefined) {
      return passed(createMessage('response.no-minimum', { what }));
    }
    const given = evidence.trust ?? 'unknown';
    if (given === 'unknown') {
      return unknown(createMessage('response.minimum-unknown', { what }));
    }
    return given === 'good' || given === least
      ? passed(createMessage('response.minimum-reached', { what, value: given, least }))
      : failed(createMessage('response.minimum-missed', { what, value: given, least }));
  },
};
