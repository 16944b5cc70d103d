import { checkEvaluation, ruleFormats, type RuleProblem, type RuleSpec } from '../../src/alerts';
import { onlyFile, type Command, type CommandCall } from '../command';
import { openForesight } from '../foresight/createForesight';
import { listUnknownSources } from '../foresight/listUnknownSources';
import { readDataSources } from '../foresight/readGrafana';
import { connectGrafana } from '../grafanaClient';
import { listProblems, readRuleFile } from '../readRuleFile';

export const check: Command = {
  name: 'check',
  summary: 'Lists every problem of the rules of a file.',
  files: 'FILE',
  options: {
    prometheus: { summary: 'Also lists what cannot be written as a Prometheus rule.' },
    against: {
      value: 'URL',
      summary:
        'Also warns of windows that hold too few samples of the Prometheus at this address; with --prometheus it evaluates there what would be written.',
    },
    grafana: {
      value: 'URL',
      summary: 'Also lists data sources that this Grafana does not have; its token is read from GRAFANA_TOKEN.',
    },
  },
  async run(call) {
    const rules = readRuleFile(onlyFile(call), call.folder);
    const { file, specs, formatProblem } = rules;
    const problems = listProblems(rules);
    if (problems.length === 0 && call.switches.has('prometheus')) {
      specs.forEach((spec, i) =>
        problems.push(...ruleFormats.prometheus.supports(spec).map((one) => ({ ...one, field: `[${i}].${one.field}` })))
      );
    }
    if (problems.length === 0 && call.values.grafana !== undefined) {
      problems.push(...listUnknownSources(specs, await readDataSources(connectGrafana(call))));
    }
    const { hints, refused } = problems.length === 0 ? await checkAgainst(specs, call) : { hints: [], refused: [] };
    problems.push(...refused);
    [...problems.map(formatProblem), ...hints].forEach(call.print);
    if (problems.length === 0) {
      call.print(`${file}: nothing is wrong with its rules (${specs.length}).`);
    }
    return problems.length === 0 ? 0 : 1;
  },
};

interface Checked {
  /** What is no problem. */
  hints: string[];
  refused: RuleProblem[];
}

/** What the Prometheus that is named says of the rules' queries, and of what would be written for it. */
async function checkAgainst(specs: RuleSpec[], call: CommandCall): Promise<Checked> {
  const { against } = call.values;
  const checked: Checked = { hints: [], refused: [] };
  if (against === undefined) {
    return checked;
  }
  const foresight = openForesight({ ...call, values: { prometheus: against, workers: '0' } });
  const now = Date.now();
  const deps = { readHistory: foresight.readHistory, signal: new AbortController().signal };
  for (const [i, spec] of specs.entries()) {
    const refused = call.switches.has('prometheus') ? await checkEvaluation(spec, now, deps) : [];
    checked.refused.push(...refused.map((one) => ({ ...one, field: `[${i}].${one.field}` })));
    checked.hints.push(...(await foresight.checkSource(spec, now)).map((notice) => `hint: ${spec.name}: ${notice}`));
  }
  await foresight.close();
  return checked;
}
