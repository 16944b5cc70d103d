import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { RuleSpec } from '../../src/alerts';
import { CommandError, type Command, type CommandCall } from '../command';
import { collectRules, grafanaRulesOption, listRules } from '../existing/collectRules';
import { describeLeftOut, listUnread } from '../existing/describeRules';
import { describeImprovements } from '../existing/describeImprovements';
import { improveExisting, type ImprovedRule } from '../existing/improveExisting';
import { openForesight, sourceOptions } from '../foresight/createForesight';
import { parseRange, rangeOptions } from '../foresight/parseRange';
import { readIncidents } from '../foresight/readIncidents';

export const improve: Command = {
  name: 'improve',
  summary: 'Looks for something better than alert rules that you have, and backtests both over the same range.',
  files: '[FILE|DIR...]',
  options: {
    ...sourceOptions,
    ...grafanaRulesOption,
    ...rangeOptions,
    incidents: { value: 'FILE', summary: 'Known incidents, YAML or JSON: a list of { title, from, to }.' },
    foresight: { value: 'UID', summary: 'The Foresight data source in Grafana. Default foresight.' },
    source: { value: 'UID', summary: 'The data source of rules that name none. Default prometheus.' },
    accept: {
      value: 'IDS',
      summary: 'Ids of rules whose proposals are written, with commas. Default: those that did better.',
    },
    out: { value: 'FILE', summary: 'Writes the accepted rules of Foresight to this file, to be checked and applied.' },
    json: { summary: 'Writes JSON instead of text.' },
  },
  async run(call) {
    const texts = await collectRules(call);
    const { incidents: file, foresight: uid = 'foresight', source = 'prometheus' } = call.values;
    const incidents = file === undefined ? [] : readIncidents(file, call.folder);
    const foresight = openForesight(call);
    try {
      const results = await improveExisting(
        listRules(texts).map(({ rule }) => rule),
        {
          range: parseRange(call),
          incidents,
          foresight,
          improve: { folder: 'Improved', group: 'improved', foresight: uid, source },
        }
      );
      const lines = call.switches.has('json')
        ? [JSON.stringify(results, null, 2)]
        : [...describeImprovements(results), ...describeLeftOut('Cannot be read', listUnread(texts))];
      lines.forEach(call.print);
      writeAccepted(listAccepted(results, call.values.accept), call);
      return results.some((one) => 'error' in one) ? 1 : 0;
    } finally {
      await foresight.close();
    }
  },
};

function listAccepted(results: ImprovedRule[], accept: string | undefined): RuleSpec[] {
  const ids = accept?.split(',').map((id) => id.trim());
  const unknown = ids?.filter((id) => !results.some(({ rule }) => rule.id === id)) ?? [];
  if (unknown.length > 0) {
    throw new CommandError(
      `--accept names ${unknown.join(', ')}, which is the id of no rule. The ids are those of the table.`
    );
  }
  return results.flatMap((one) => {
    const spec = 'improvement' in one && 'spec' in one.improvement ? one.improvement.spec : undefined;
    const isAccepted = ids ? ids.includes(one.rule.id) : 'verdict' in one && one.verdict === 'better';
    return spec && isAccepted ? [spec] : [];
  });
}

function writeAccepted(specs: RuleSpec[], { values: { out }, switches, folder, print }: CommandCall): void {
  if (out === undefined) {
    return;
  }
  if (specs.length > 0) {
    writeFileSync(path.resolve(folder, out), stringify({ rules: specs }));
  }
  if (!switches.has('json')) {
    print(specs.length > 0 ? `${out} was written.` : `${out} was not written: no rule is accepted.`);
  }
}
