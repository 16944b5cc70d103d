import { minute } from '../../../engine';
import { createMessage } from '../../../texts';
import type { Act } from '../../records/facts';
import { failed, findHandOff, listOtherActs, passed, type Gate, type GateInput } from '../gate';
import { findUncounted } from './rates';

/** How long a target counts as being acted on where nothing verifies it. */
const defaultActingTime = 5 * minute;

/**
 * Whether it is not known yet whether a hand-off has helped. Of an action that is not in the catalogue nobody here will know: it counts
 * until its deadline.
 */
export function isOpen({ facts, now, settings }: Pick<GateInput, 'facts' | 'now' | 'settings'>, act: Act): boolean {
  if (act.verified !== undefined || (facts?.cleared.get(act.action) ?? -Infinity) > act.time) {
    return false;
  }
  const { verifyBy } = act.evidence;
  const isVerified = typeof verifyBy === 'number';
  const isKnown = settings.actions?.has(act.action) ?? true;
  return isVerified && isKnown ? true : now < (isVerified ? verifyBy : act.time + defaultActingTime);
}

/** Few enough targets are being acted on, and few enough replicas of this one would be touched. */
export const blastRadius: Gate = {
  needsCertainty: true,
  check(input) {
    const { action, target, evidence } = input;
    const { targetsAtOnce, replicaShare } = action.limits;
    const acting = listOtherActs(input).filter(
      (act) => act.action === action.id && act.target !== target && isOpen(input, act)
    );
    const targets = [...new Set(acting.map((act) => act.target))];
    if (targets.length >= targetsAtOnce) {
      return failed(createMessage('response.targets-at-once', { targets: { list: targets }, max: targetsAtOnce }));
    }
    if (replicaShare !== undefined) {
      const { replicas = NaN } = evidence;
      if (!(replicas >= 1)) {
        const reason = createMessage('response.replicas-unknown', {});
        return { state: 'unknown', reason };
      }
      if (1 / replicas > replicaShare) {
        const share = { figure: 1 / replicas, unit: 'percentunit' };
        const max = { figure: replicaShare, unit: 'percentunit' };
        return failed(createMessage('response.replica-share', { replicas, share, max }));
      }
    }
    return findUncounted(input) ?? passed(createMessage('response.few-targets', { max: targetsAtOnce }));
  },
};

/** Neither this episode was handed over before, nor is anything else being done to the target. */
export const open: Gate = {
  needsCertainty: true,
  check(input) {
    const { target } = input;
    const own = findHandOff(input);
    if (own) {
      const code = own.by === 'grafana' || own.outcome === 'accepted' ? 'handed-off-before' : 'outcome-unknown';
      return failed(createMessage(`response.${code}`, { author: own.author || '?', time: { time: own.time } }));
    }
    const other = listOtherActs(input).find((act) => act.target === target && isOpen(input, act));
    if (other) {
      return failed(createMessage('response.acting', { action: other.action, time: { time: other.time } }));
    }
    return findUncounted(input) ?? passed(createMessage('response.not-acting', {}));
  },
};
