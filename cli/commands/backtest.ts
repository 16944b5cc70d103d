import { errorMessage } from '../../src/engine';
import { compareSettings, runBacktest, type BacktestOptions, type RuleSpec } from '../../src/alerts';
import { onlyFile, type Command, type CommandCall } from '../command';
import { backtestExisting } from '../existing/backtestExisting';
import { collectRules, grafanaRulesOption, hasRules, listRules, type RuleText } from '../existing/collectRules';
import { describeExisting } from '../existing/describeExisting';
import { listUnread } from '../existing/describeRules';
import { openForesight, type Foresight } from '../foresight/createForesight';
import { sourceOptions } from '../backend/servers';
import { describeBacktest, type ComparedBacktest } from '../foresight/describeBacktest';
import { parseRange, rangeOptions } from '../foresight/parseRange';
import { readIncidents } from '../foresight/readIncidents';
import { startProgress } from '../progress';
import { readCheckedRules } from '../readRuleFile';

export const backtest: Command = {
  name: 'backtest',
  summary: 'Backtests alert rules, of Foresight or of anybody: when they would have fired, how well, and at what cost.',
  files: 'FILE|DIR...',
  options: {
    ...sourceOptions,
    ...grafanaRulesOption,
    ...rangeOptions,
    incidents: { value: 'FILE', summary: 'Known incidents, YAML or JSON: a list of { title, from, to }.' },
    curve: { summary: 'Also alarms over settings; anomaly rules then take several times as long.' },
    json: { summary: 'Writes JSON instead of text.' },
  },
  async run(call) {
    const existing = await findExisting(call);
    const specs = existing ? [] : readCheckedRules(onlyFile(call), call.folder).specs;
    const range = parseRange(call);
    const file = call.values.incidents;
    const incidents = file === undefined ? [] : readIncidents(file, call.folder);
    const foresight = openForesight(call);
    try {
      const options = { range, incidents, foresight, withCurve: call.switches.has('curve') };
      return existing ? await runExisting(existing, options, call) : await runOwn(specs, options, call);
    } finally {
      await foresight.close();
    }
  },
};

/** The rules that others wrote, undefined where there is but one file, of Foresight or of nobody. */
async function findExisting(call: CommandCall): Promise<RuleText[] | undefined> {
  const isOfGrafana = call.values.grafana !== undefined;
  const texts = call.files.length === 0 && !isOfGrafana ? [] : await collectRules(call);
  return isOfGrafana || texts.length > 1 || texts.some(hasRules) ? texts : undefined;
}

async function runExisting(texts: RuleText[], options: Options, call: CommandCall): Promise<number> {
  const results = await backtestExisting(listRules(texts), options, options.foresight);
  const unread = listUnread(texts);
  const plain = () => ({
    rules: results.map(({ file, rule: { id, title, group }, result }) => ({ file, id, title, group, ...result })),
    unread,
  });
  const lines = call.switches.has('json') ? [JSON.stringify(plain(), null, 2)] : describeExisting(results, unread);
  lines.forEach(call.print);
  const isNothing = results.length === 0 && unread.length > 0;
  return isNothing || results.some(({ result }) => 'reason' in result && result.hasFailed) ? 1 : 0;
}

async function runOwn(specs: RuleSpec[], options: Options, call: CommandCall): Promise<number> {
  const results = await backtestRules(specs, options);
  const lines = call.switches.has('json')
    ? [JSON.stringify(results, null, 2)]
    : results.flatMap(({ rule, result }) => describe(rule, result));
  lines.forEach(call.print);
  return results.some(({ result }) => 'error' in result) ? 1 : 0;
}

type Outcome = ComparedBacktest | { error: string };

interface Options extends BacktestOptions {
  foresight: Foresight;
  /** Also backtests each rule at other settings, which takes several times as long. */
  withCurve: boolean;
}

/** One rule after the other; one that fails never fails its neighbours. */
async function backtestRules(specs: RuleSpec[], options: Options): Promise<Array<{ rule: RuleSpec; result: Outcome }>> {
  const progress = startProgress(`Backtest of ${specs.length} rules`, process.stderr);
  const results: Array<{ rule: RuleSpec; result: Outcome }> = [];
  for (const rule of specs) {
    const onProgress = (share: number) => progress.update((results.length + share) / specs.length);
    const result = await backtestRule(rule, options, onProgress).catch((error: unknown) => ({
      error: errorMessage(error),
    }));
    results.push({ rule, result });
  }
  progress.finish();
  return results;
}

async function backtestRule(
  spec: RuleSpec,
  { foresight, withCurve, ...options }: Options,
  onProgress: (share: number) => void
): Promise<ComparedBacktest> {
  const backtest = await runBacktest(spec, options, { ...foresight, onProgress });
  const { report, suitability, cost, notices } = backtest;
  const curve = withCurve ? await compareSettings(backtest, foresight) : undefined;
  return { report, advice: suitability, cost, notices, ...(curve && { curve }) };
}

function describe(rule: RuleSpec, result: Outcome): string[] {
  return 'error' in result
    ? [`${rule.name} (${rule.kind})`, `  failed       ${result.error}`]
    : describeBacktest(rule, result);
}
