import {
  applyChanges,
  describeChanges,
  hasChanges,
  listConflicts,
  listRuleEvents,
  planChanges,
  toAllGroups,
} from '../../src/alerts';
import { onlyFile, type Command } from '../command';
import { connectGrafana } from '../grafanaClient';
import { auditOption, openAuditFile } from '../openAuditFile';
import { readCheckedRules } from '../readRuleFile';

export const apply: Command = {
  name: 'apply',
  summary: 'Writes the rules of a file into a Grafana, and lists what changes. The token is read from GRAFANA_TOKEN.',
  files: 'FILE',
  options: {
    ...auditOption,
    grafana: { value: 'URL', summary: 'The address of Grafana.' },
    'dry-run': { summary: 'Lists what would change, and writes nothing.' },
    'detailed-exitcode': { summary: 'With --dry-run: exit code 2 where something would change.' },
    editable: { summary: "Leaves the rules editable in Grafana's pages." },
    overwrite: { summary: 'Also overwrites rules that were edited by hand or that another tool wrote.' },
    prune: { summary: 'Also removes rules of the same groups that were written from a file and are in it no more.' },
    'record-to': {
      value: 'UID',
      summary: 'Also recording rules, which write to this Prometheus or Mimir data source.',
    },
  },
  async run(call) {
    const { specs } = readCheckedRules(onlyFile(call), call.folder);
    const grafana = connectGrafana(call);
    const groups = toAllGroups(specs, call.values['record-to']);
    const changes = await planChanges(groups, grafana, { prune: call.switches.has('prune') });
    describeChanges(changes).forEach(call.print);
    if (call.switches.has('dry-run')) {
      listConflicts(changes).forEach((conflict) => call.print(`Conflict: ${conflict}`));
      return hasChanges(changes) && call.switches.has('detailed-exitcode') ? 2 : 0;
    }
    const options = { editable: call.switches.has('editable'), overwrite: call.switches.has('overwrite') };
    const appendAudit = openAuditFile(call);
    const report = await applyChanges(changes, options, grafana);
    const { outcome, message, remains } = report;
    const rules = changes.groups.flatMap((group) => group.rules);
    appendAudit(listRuleEvents({ folders: changes.folders, rules }, report));
    [message, ...remains].forEach(call.print);
    return outcome === 'applied' || outcome === 'unchanged' ? 0 : 1;
  },
};
