import { createMessage } from '../../../texts';
import { failed, passed, type Gate } from '../gate';

/** It is none of the times in which nothing is to be changed. */
export const freeze: Gate = {
  needsCertainty: true,
  check({ settings, now }) {
    const frozen = settings.freeze.find(({ from, to }) => now >= from && now < to);
    return frozen
      ? failed(createMessage('response.frozen', { time: { time: frozen.to } }))
      : passed(createMessage('response.no-freeze', {}));
  },
};
