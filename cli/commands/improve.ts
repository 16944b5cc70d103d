import type { Command } from '../command';
import { collectRules, grafanaRulesOption, listRules, type RuleText } from '../existing/collectRules';
import { describeLeftOut, listUnread } from '../existing/describeRules';
import { describeImprovements } from '../existing/describeImprovements';
import { improveExisting } from '../existing/improveExisting';
import { listAccepted, readAccepted, writeAccepted } from '../existing/writeAccepted';
import { openForesight } from '../foresight/createForesight';
import { sourceOptions } from '../backend/servers';
import { auditOption, openAuditFile } from '../openAuditFile';
import { parseRange, rangeOptions } from '../foresight/parseRange';
import { readIncidents } from '../foresight/readIncidents';

export const improve: Command = {
  name: 'improve',
  summary: 'Looks for something better than alert rules that you have, and backtests both over the same range.',
  files: '[FILE|DIR...]',
  options: {
    ...auditOption,
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
    out: {
      value: 'FILE',
      summary: 'Writes the accepted rules of Foresight to this file, and beside it your files with other times.',
    },
    json: { summary: 'Writes JSON instead of text.' },
  },
  async run(call) {
    const texts = identifyRules(await collectRules(call));
    const ids = readAccepted(call, texts);
    const { incidents: file, foresight: uid = 'foresight', source = 'prometheus' } = call.values;
    const incidents = file === undefined ? [] : readIncidents(file, call.folder);
    const appendAudit = openAuditFile(call);
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
      appendAudit(writeAccepted(listAccepted(results, ids), texts, call));
      return results.some((one) => 'error' in one) ? 1 : 0;
    } finally {
      await foresight.close();
    }
  },
};

/** Ids are unique in their file: of several files, each begins with its own. */
function identifyRules(texts: RuleText[]): RuleText[] {
  const identify = (file: string, id: string) => (texts.length > 1 ? `${file}:${id}` : id);
  return texts.map((one) => ({
    ...one,
    rules: one.rules.map((rule) => ({ ...rule, id: identify(one.file, rule.id) })),
  }));
}
