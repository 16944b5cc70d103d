import { createMessage, describeError } from '../../texts';
import type { Evidence } from '../reading/evidence';
import type { Check, CheckResult, Finding } from './check';
import { unknown } from './findings';
import { checkWeights } from './weights';

/** What every check finds. A check that finds nothing, or ends early, is one result that is unknown: none is silent. */
export function runChecks(checks: readonly Check[], evidence: Evidence): CheckResult[] {
  const { weights, disabled } = evidence.settings;
  return checks
    .filter(({ id }) => !disabled.includes(id))
    .flatMap((check) => {
      const { level, effort, weight } = checkWeights[check.id];
      const own = { check: check.id, group: check.group, level, effort, weight: weights[check.id] ?? weight };
      return findAll(check, evidence).map((finding): CheckResult => ({
        ...own,
        ...finding,
        team: finding.service === '' ? '' : evidence.teamOf(finding.service),
      }));
    });
}

function findAll(check: Check, evidence: Evidence): Finding[] {
  try {
    const found = check.assess(evidence);
    if (found.length > 0) {
      return found;
    }
    const hasServices = evidence.discovery.services.length > 0;
    const why = check.perService && !hasServices ? 'maturity.no-services' : 'maturity.nothing-found';
    return [unknown(createMessage(why, {}))];
  } catch (error) {
    return [unknown(createMessage('maturity.check-failed', { reason: describeError(error) }))];
  }
}
