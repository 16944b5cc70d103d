import { createMessage } from '../../../texts';
import { failed, passed, unknown, type Gate } from '../gate';

/** Nothing is stopped, neither by the settings nor by a person. */
export const stopped: Gate = {
  needsCertainty: true,
  check({ settings, facts }) {
    if (settings.stopped) {
      return failed(createMessage('response.stopped-by-settings', {}));
    }
    if (!facts) {
      return unknown(createMessage('response.no-records', {}));
    }
    const { stop } = facts;
    return stop
      ? failed(createMessage('response.stopped-by', { author: stop.author || '?', time: { time: stop.time } }))
      : passed(createMessage('response.running', {}));
  },
};
