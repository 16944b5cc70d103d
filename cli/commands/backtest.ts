import { startProgress } from '../../dev/demo/progress';
import type { RuleSpec } from '../../src/alerts';
import { onlyFile, type Command } from '../command';
import { backtestRule, type BacktestOptions, type RuleBacktest } from '../foresight/backtestRule';
import { foresightOf, sourceOptions } from '../foresight/createForesight';
import { describeBacktest } from '../foresight/describeBacktest';
import { readIncidents } from '../foresight/readIncidents';
import { rangeOf, rangeOptions } from '../foresight/rangeOf';
import { readCheckedRules } from '../readRuleFile';

export const backtest: Command = {
  name: 'backtest',
  summary: 'Replays the rules of a file: when they would have fired, how well, and at what cost.',
  files: 'FILE',
  options: {
    ...sourceOptions,
    ...rangeOptions,
    incidents: { value: 'FILE', summary: 'Known incidents, YAML or JSON: a list of { title, from, to }.' },
    curve: { summary: 'Also alarms over settings; anomaly rules then take several times as long.' },
    json: { summary: 'Writes JSON instead of text.' },
  },
  async run(call) {
    const { specs } = readCheckedRules(onlyFile(call), call.folder);
    const range = rangeOf(call);
    const { incidents } = call.values;
    const known = incidents === undefined ? [] : readIncidents(incidents, call.folder);
    const foresight = foresightOf(call);
    try {
      const results = await eachRule(specs, { range, known, foresight, withCurve: call.switches.has('curve') });
      const lines = call.switches.has('json')
        ? [JSON.stringify(results, null, 2)]
        : results.flatMap(({ rule, result }) => describe(rule, result));
      lines.forEach(call.print);
      return results.some(({ result }) => 'error' in result) ? 1 : 0;
    } finally {
      await foresight.close();
    }
  },
};

interface Result {
  rule: RuleSpec;
  result: RuleBacktest | { error: string };
}

/** One rule after the other; one that fails never fails its neighbours. */
async function eachRule(specs: RuleSpec[], options: Omit<BacktestOptions, 'onProgress'>): Promise<Result[]> {
  const progress = startProgress(`Replay of ${specs.length} rules`, process.stderr);
  const results: Result[] = [];
  for (const rule of specs) {
    const onProgress = (done: number) => progress.update((results.length + done) / specs.length);
    const result = await backtestRule(rule, { ...options, onProgress }).catch((error: unknown) => ({
      error: error instanceof Error ? error.message : String(error),
    }));
    results.push({ rule, result });
  }
  progress.finish();
  return results;
}

function describe(rule: RuleSpec, result: Result['result']): string[] {
  return 'error' in result
    ? [`${rule.name} (${rule.kind})`, `  failed       ${result.error}`]
    : describeBacktest(rule, result);
}
