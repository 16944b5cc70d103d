import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { renderError } from '../../src/texts';
import { durationMs, suggestRules, type Suggestions, type SuggestOptions } from '../../src/alerts';
import { CommandError, type Command, type CommandCall } from '../command';
import { openForesight } from '../foresight/createForesight';
import { sourceOptions } from '../backend/servers';
import { describeSuggestions } from '../foresight/describeSuggestions';
import { parseDays, parseRange, rangeOptions } from '../foresight/parseRange';
import { readQueries } from '../foresight/readQueries';
import { startProgress } from '../progress';

const maxConcurrentQueries = 4;

export const propose: Command = {
  name: 'propose',
  summary: 'Proposes a rule for every query of dashboards or of a list, ranked by how well it can be predicted.',
  files: '[FILE...]',
  options: {
    ...sourceOptions,
    ...rangeOptions,
    dashboard: {
      value: 'PATH',
      summary: 'A file or folder of dashboards: JSON models, schema v2, ConfigMaps. More of them may follow.',
    },
    grafana: {
      value: 'URL',
      summary: 'The Grafana whose data sources count, and, without --dashboard, all of its dashboards; GRAFANA_TOKEN.',
    },
    'dashboard-uid': { value: 'UIDS', summary: 'These dashboards of --grafana alone, with commas between them.' },
    queries: { value: 'FILE', summary: 'Instead: a YAML or JSON list of { title, expr, unit?, limits? }.' },
    variables: {
      value: 'TEXT',
      summary: 'Values instead of those that Grafana chooses, such as "service=cart,orders cluster=".',
    },
    'scrape-interval': {
      value: 'TIME',
      summary: 'How far samples are apart, for $__rate_interval. Default: as Prometheus says, else 15s.',
    },
    within: { value: 'TIME', summary: 'Accepted time to detect an anomaly. Default 15m; less costs more.' },
    'rule-folder': { value: 'TITLE', summary: 'Folder of the rules in Grafana. Default Proposed.' },
    foresight: { value: 'UID', summary: 'The Foresight data source in Grafana. Default foresight.' },
    source: { value: 'UID', summary: 'The data source of queries that name none. Default prometheus.' },
    'loki-source': { value: 'UID', summary: 'The same for queries of Loki. Default loki.' },
    out: { value: 'FILE', summary: 'Writes the rules to this file, to be edited, checked and applied.' },
    json: { summary: 'Writes JSON instead of text.' },
  },
  async run(call) {
    const options = parseOptions(call);
    const history = { days: parseDays(call), to: parseRange(call).to };
    const foresight = openForesight(call);
    try {
      const found = await readQueries(call, foresight, history.to);
      const { update, finish } = startProgress(`Backtest of ${found.queries.length} queries`, process.stderr);
      const transport = { ...foresight, history, concurrency: maxConcurrentQueries, onProgress: update };
      const all = await suggestRules(found, options, transport);
      finish();
      const { suggestions: proposals, skipped } = all;
      const lines = call.switches.has('json')
        ? [JSON.stringify({ proposals, skipped }, null, 2)]
        : describeSuggestions(all);
      lines.forEach(call.print);
      writeRules(all, call);
      return 0;
    } finally {
      await foresight.close();
    }
  },
};

function parseOptions({ values }: CommandCall): SuggestOptions {
  return {
    folder: values['rule-folder'] ?? 'Proposed',
    group: 'proposed',
    foresight: values.foresight ?? 'foresight',
    source: values.source ?? 'prometheus',
    within: parseWithin(values.within ?? '15m'),
  };
}

function parseWithin(text: string): number {
  try {
    return durationMs(text, '--within');
  } catch (error) {
    throw new CommandError(renderError(error));
  }
}

/** Sentences go to standard error where standard output is JSON. */
function writeRules({ suggestions }: Suggestions, { values, switches, folder, print }: CommandCall): void {
  const report = switches.has('json') ? (line: string) => process.stderr.write(`${line}\n`) : print;
  if (values.out === undefined) {
    return;
  }
  if (suggestions.length === 0) {
    report(`${values.out} was not written: there is no proposal.`);
    return;
  }
  writeFileSync(path.resolve(folder, values.out), stringify({ rules: suggestions.map(({ rule }) => rule) }));
  const servers = ['prometheus', 'loki'].flatMap((kind) =>
    values[kind] === undefined ? [] : [`--${kind} ${values[kind]}`]
  );
  report(`${values.out} was written. Next: npm run rules -- backtest ${values.out} ${servers.join(' ')}`);
}
