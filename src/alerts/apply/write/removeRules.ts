import { findConflict } from '../plan/conflicts';
import type { GrafanaRequest } from '../grafanaRequest';
import { readRule } from '../plan/readGrafana';
import type { ApplyReport, RuleChange } from '../plan/ruleChanges';
import { runSteps } from './runSteps';
import { ruleSteps } from './writeSteps';

/**
 * Removes rules by their uids, all or none; those that are gone already do not matter. Rules that Foresight did not
 * write, or that were edited since, are removed only with `overwrite`, and those of files never. Folders are kept.
 * `rules` are those that were found. @throws GrafanaError where Grafana cannot be read.
 */
export async function removeRules(
  uids: string[],
  { overwrite = false }: { overwrite?: boolean },
  request: GrafanaRequest
): Promise<ApplyReport & { rules: RuleChange[] }> {
  const found = await Promise.all(uids.map((uid) => readRule(request, uid)));
  const rules = found.flatMap((rule) => (rule === undefined ? [] : [rule]));
  const removals = rules.map((before): RuleChange => ({
    uid: before.uid,
    title: before.title,
    kind: 'removed',
    differences: [],
    before,
  }));
  const conflicts = rules
    .flatMap((rule) => findConflict(rule, rule) ?? [])
    .filter(({ reason }) => !overwrite || reason === 'file');
  if (conflicts.length > 0) {
    const message = ['Nothing was removed:', ...conflicts.map((conflict) => conflict.message)].join('\n');
    return { outcome: 'refused', message, remains: [], rules: removals };
  }
  const steps = removals.flatMap((removal) => ruleSteps(removal, false));
  return { ...(await runSteps([async () => steps], request)), rules: removals };
}
