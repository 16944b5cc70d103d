import { listRuleEvents, removeRules, toAllGroups } from '../../src/alerts';
import { onlyFile, type Command } from '../command';
import { connectGrafana } from '../grafanaClient';
import { auditOption, openAuditFile } from '../openAuditFile';
import { readCheckedRules } from '../readRuleFile';

export const remove: Command = {
  name: 'remove',
  summary: 'Removes the rules of a file from a Grafana. The token is read from GRAFANA_TOKEN.',
  files: 'FILE',
  options: {
    ...auditOption,
    grafana: { value: 'URL', summary: 'The address of Grafana.' },
    overwrite: { summary: 'Also removes rules that were edited by hand or that another tool wrote.' },
    'record-to': { value: 'UID', summary: 'Also the recording rules that were written for this data source.' },
  },
  async run(call) {
    const { specs } = readCheckedRules(onlyFile(call), call.folder);
    const uids = toAllGroups(specs, call.values['record-to']).flatMap(({ rules }) => rules.map(({ uid }) => uid));
    const overwrite = call.switches.has('overwrite');
    const grafana = connectGrafana(call);
    const appendAudit = openAuditFile(call);
    const report = await removeRules(uids, { overwrite }, grafana);
    const { outcome, message, remains, rules } = report;
    appendAudit(listRuleEvents({ rules }, report));
    [message, ...remains].forEach(call.print);
    return outcome === 'applied' || outcome === 'unchanged' ? 0 : 1;
  },
};
