import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { startProgress } from '../../dev/demo/progress';
import { durationMs, rankSuggestions, type Suggestions, type SuggestOptions } from '../../src/alerts';
import { CommandError, type Command, type CommandCall } from '../command';
import { askQueries } from '../foresight/askQueries';
import { foresightOf, sourceOptions } from '../foresight/createForesight';
import { describeProposals } from '../foresight/describeProposals';
import { daysOf, rangeOf, rangeOptions } from '../foresight/rangeOf';
import { readQueries } from '../foresight/readQueries';

export const propose: Command = {
  name: 'propose',
  summary: 'Proposes a rule for every query of dashboards or of a list, ranked by how well it can be predicted.',
  files: '[FILE...]',
  options: {
    ...sourceOptions,
    ...rangeOptions,
    dashboard: { value: 'FILE', summary: 'JSON model of a dashboard; more of them may follow.' },
    queries: { value: 'FILE', summary: 'Instead: a YAML or JSON list of { title, expr, unit?, limits? }.' },
    variables: { value: 'TEXT', summary: 'Values instead of the saved ones, such as "service=cart,orders job=shop".' },
    within: { value: 'TIME', summary: 'How soon an anomaly shall be told. Default 15m; less costs more.' },
    'rule-folder': { value: 'TITLE', summary: 'Folder of the rules in Grafana. Default Proposed.' },
    foresight: { value: 'UID', summary: 'The Foresight data source in Grafana. Default foresight.' },
    source: { value: 'UID', summary: 'The data source of queries that name none. Default prometheus.' },
    out: { value: 'FILE', summary: 'Writes the rules to this file, to be edited, checked and applied.' },
    json: { summary: 'Writes JSON instead of text.' },
  },
  async run(call) {
    const options = optionsOf(call);
    const { queries, skipped } = readQueries(call);
    const { to } = rangeOf(call);
    const foresight = foresightOf(call);
    try {
      const progress = startProgress(`Backtest of ${queries.length} queries`, process.stderr);
      const asked = await askQueries(queries, { days: daysOf(call), to, foresight, progress });
      progress.finish();
      const found = rankSuggestions(asked, options);
      const all = { ...found, skipped: [...found.skipped, ...skipped] };
      const lines = call.switches.has('json') ? [JSON.stringify(all, null, 2)] : describeProposals(all);
      lines.forEach(call.print);
      writeRules(all, call);
      return 0;
    } finally {
      await foresight.close();
    }
  },
};

function optionsOf({ values }: CommandCall): SuggestOptions {
  return {
    folder: values['rule-folder'] ?? 'Proposed',
    group: 'proposed',
    foresight: values.foresight ?? 'foresight',
    source: values.source ?? 'prometheus',
    within: withinOf(values.within ?? '15m'),
  };
}

function withinOf(text: string): number {
  try {
    return durationMs(text, '--within');
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

function writeRules({ proposals }: Suggestions, { values, folder, print }: CommandCall): void {
  if (values.out === undefined) {
    return;
  }
  if (proposals.length === 0) {
    print(`${values.out} was not written: there is no proposal.`);
    return;
  }
  writeFileSync(path.resolve(folder, values.out), stringify({ rules: proposals.map(({ rule }) => rule) }));
  print(`${values.out} was written. Next: npm run rules -- backtest ${values.out} --prometheus ${values.prometheus}`);
}
