import { ruleFormats } from '../../src/alerts';
import { onlyFile, type Command } from '../command';
import { listProblems, readRuleFile } from '../readRuleFile';

export const check: Command = {
  name: 'check',
  summary: 'Lists every problem of the rules of a file.',
  files: 'FILE',
  options: { prometheus: { summary: 'Also lists what cannot be written as a Prometheus rule.' } },
  async run(call) {
    const rules = readRuleFile(onlyFile(call), call.folder);
    const { file, specs, formatProblem } = rules;
    const problems = listProblems(rules);
    if (problems.length === 0 && call.switches.has('prometheus')) {
      specs.forEach((spec, i) =>
        problems.push(...ruleFormats.prometheus.supports(spec).map((one) => ({ ...one, field: `[${i}].${one.field}` })))
      );
    }
    problems.map(formatProblem).forEach(call.print);
    if (problems.length === 0) {
      call.print(`${file}: nothing is wrong with its rules (${specs.length}).`);
    }
    return problems.length === 0 ? 0 : 1;
  },
};
