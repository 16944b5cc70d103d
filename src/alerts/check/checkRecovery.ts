import { getAlertKind, type RuleSpec } from '../kinds';
import { problemIf, type RuleProblem } from '../spec/problem';

/** A recovery threshold that is not on the safe side of the limit, or that has none to come back from. */
export function checkRecovery(spec: RuleSpec): RuleProblem[] {
  const { recovery } = spec;
  if (recovery === undefined) {
    return [];
  }
  const limit = getAlertKind(spec).limit?.(spec);
  if (limit === undefined) {
    const message = `recovery is ${recovery}, but rules of kind ${spec.kind} have no limit to come back from. Remove it; keepFiring holds an alert.`;
    return [{ field: 'recovery', message }];
  }
  const { value, crossing, unit } = limit;
  const safe = crossing === 'above' ? recovery < value : recovery > value;
  const side = crossing === 'above' ? 'below' : 'above';
  return problemIf(
    !safe,
    'recovery',
    `recovery is ${recovery}, but the alert fires ${crossing === 'above' ? 'from' : 'under'} ${value} ${unit}. Choose a recovery ${side} ${value}.`
  );
}
