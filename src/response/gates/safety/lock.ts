import { createMessage } from '../../../texts';
import { failed, passed, unknown, type Gate } from '../gate';

/** The action has helped last time, or a person has looked at it since. */
export const lock: Gate = {
  needsCertainty: true,
  check({ action, facts }) {
    if (!facts) {
      return unknown(createMessage('response.no-records', {}));
    }
    const locked = facts.locks.get(action.id);
    return locked
      ? failed(createMessage('response.locked', { target: locked.target, time: { time: locked.time } }))
      : passed(createMessage('response.not-locked', {}));
  },
};
