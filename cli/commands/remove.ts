import { removeRules, toAllGroups } from '../../src/alerts';
import { onlyFile, type Command } from '../command';
import { connectGrafana } from '../grafanaClient';
import { readCheckedRules } from '../readRuleFile';

export const remove: Command = {
  name: 'remove',
  summary: 'Removes the rules of a file from a Grafana. The token is read from GRAFANA_TOKEN.',
  files: 'FILE',
  options: {
    grafana: { value: 'URL', summary: 'The address of Grafana.' },
    overwrite: { summary: 'Also removes rules that were edited by hand or that another tool wrote.' },
    'record-to': { value: 'UID', summary: 'Also the recording rules that were written for this data source.' },
  },
  async run(call) {
    const { specs } = readCheckedRules(onlyFile(call), call.folder);
    const uids = toAllGroups(specs, call.values['record-to']).flatMap(({ rules }) => rules.map(({ uid }) => uid));
    const overwrite = call.switches.has('overwrite');
    const { outcome, message, remains } = await removeRules(uids, { overwrite }, connectGrafana(call));
    [message, ...remains].forEach(call.print);
    return outcome === 'applied' || outcome === 'unchanged' ? 0 : 1;
  },
};
