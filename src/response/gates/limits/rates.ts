import { day, hour } from '../../../engine';
import { createMessage } from '../../../texts';
import { failed, listOtherActs, passed, unknown, type Gate, type GateOutcome, type GateInput } from '../gate';

/** Why counts of hand-offs are not known; undefined where they are. */
export function findUncounted({ facts }: GateInput): GateOutcome | undefined {
  if (!facts) {
    return unknown(createMessage('response.no-records', {}));
  }
  return facts.isCut ? unknown(createMessage('response.too-many-records', {})) : undefined;
}

/** The same target was left alone for long enough. */
export const cooldown: Gate = {
  needsCertainty: true,
  check(input) {
    const { action, target, now } = input;
    const { cooldown } = action.limits;
    const last = listOtherActs(input)
      .filter((act) => act.action === action.id && act.target === target)
      .reduce((newest, { time }) => Math.max(newest, time), -Infinity);
    if (now < last + cooldown) {
      return failed(createMessage('response.cooldown', { time: { time: last + cooldown } }));
    }
    return findUncounted(input) ?? passed(createMessage('response.cooled-down', {}));
  },
};

/** There were fewer hand-offs within the last hour, and the last day, than are allowed. */
export const budget: Gate = {
  needsCertainty: true,
  check(input) {
    const { action, now } = input;
    const { perHour, perDay } = action.limits;
    const own = listOtherActs(input).filter((act) => act.action === action.id);
    const countSince = (span: number) => own.filter(({ time }) => time > now - span).length;
    const counts = { hour: countSince(hour), day: countSince(day) };
    if (counts.hour >= perHour) {
      return failed(createMessage('response.budget-hour', { count: counts.hour, max: perHour }));
    }
    if (counts.day >= perDay) {
      return failed(createMessage('response.budget-day', { count: counts.day, max: perDay }));
    }
    return findUncounted(input) ?? passed(createMessage('response.budget-left', { count: counts.day, max: perDay }));
  },
};
