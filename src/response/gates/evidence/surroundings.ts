import { createMessage } from '../../../texts';
import { isHeld } from '../../settings/action';
import { failed, passed, unknown, type Gate } from '../gate';

/** What must hold of the target beside the trigger does. */
export const precondition: Gate = {
  needsCertainty: false,
  check({ action, evidence }) {
    const values = action.preconditions.map((one, i) => ({
      one,
      number: i + 1,
      value: evidence.preconditions[i] ?? NaN,
    }));
    const missed = values.find(({ one, value }) => !Number.isNaN(value) && !isHeld(one, value));
    if (missed) {
      const { number, value } = missed;
      return failed(createMessage('response.precondition-missed', { number, value: { figure: value } }));
    }
    const open = values.find(({ value }) => Number.isNaN(value));
    return open
      ? unknown(createMessage('response.precondition-unknown', { number: open.number }))
      : passed(createMessage('response.preconditions-hold', {}));
  },
};

/** An open incident hits the target, where the action is for incidents alone. */
export const incident: Gate = {
  needsCertainty: false,
  check({ action, evidence, reversalOf }) {
    if (!action.needsIncident || reversalOf !== undefined) {
      return passed(createMessage('response.no-incident-needed', {}));
    }
    if (evidence.incident === undefined) {
      return unknown(createMessage('response.incident-unknown', {}));
    }
    return evidence.incident
      ? passed(createMessage('response.incident-open', {}))
      : failed(createMessage('response.no-incident', {}));
  },
};

/** Nobody has silenced it. */
export const silence: Gate = {
  needsCertainty: false,
  check({ evidence: { silenced } }) {
    if (silenced === undefined) {
      return unknown(createMessage('response.silences-unknown', {}));
    }
    return silenced
      ? failed(createMessage('response.silenced', {}))
      : passed(createMessage('response.not-silenced', {}));
  },
};
