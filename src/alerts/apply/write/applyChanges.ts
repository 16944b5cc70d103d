import { GrafanaError } from '../failure';
import type { GrafanaRequest } from '../grafanaRequest';
import { readGroup } from '../plan/readGrafana';
import { listConflicts, type ApplyReport, type GroupChange, type RuleChanges } from '../plan/ruleChanges';
import { runSteps } from './runSteps';
import { folderStep, groupSteps } from './writeSteps';

/** How changes are written. */
export interface ApplyOptions {
  /** Whether the rules may be edited in Grafana's pages; otherwise they are read-only there. */
  editable: boolean;
  /** Overwrite rules that somebody edited or moved, or that something else wrote. Never those of files. */
  overwrite?: boolean;
}

/**
 * Writes what `planChanges` planned: all of it, or nothing. Conflicts and groups that changed since the plan are refused;
 * what was written before a failure is taken back, and what cannot be is told.
 */
export async function applyChanges(
  changes: RuleChanges,
  options: ApplyOptions,
  request: GrafanaRequest
): Promise<ApplyReport> {
  const conflicts = options.overwrite ? finalConflicts(changes) : listConflicts(changes);
  if (conflicts.length > 0) {
    const message = ['Nothing was written, because of conflicts:', ...conflicts].join('\n');
    return { outcome: 'refused', message, remains: [] };
  }
  const folders = async () => changes.folders.map(folderStep);
  const groups = changes.groups.map((group) => async () => {
    const steps = groupSteps(group, options.editable);
    if (steps.length > 0) {
      await refuseStale(group, request);
    }
    return steps;
  });
  return runSteps([folders, ...groups], request);
}

/** What not even overwriting gets past. */
function finalConflicts(changes: RuleChanges): string[] {
  const groups = changes.groups.map((group) => ({
    ...group,
    rules: group.rules.filter(({ conflict }) => conflict?.reason === 'file'),
  }));
  return listConflicts({ ...changes, groups });
}

/** Writing a group deletes rules that came to it since the plan. */
async function refuseStale({ folderUid, name, before }: GroupChange, request: GrafanaRequest): Promise<void> {
  const now = await readGroup(request, folderUid, name);
  if (JSON.stringify(now) !== JSON.stringify(before)) {
    throw new GrafanaError(`Group "${name}" was changed by somebody since it was read. Plan the changes again.`, true);
  }
}
