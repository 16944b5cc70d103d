import { day, errorMessage } from '../../src/engine';
import {
  backtestAnyRule,
  improveRule,
  runBacktest,
  runBacktestQuery,
  summariseBacktest,
  toEvaluable,
  type BacktestOptions,
  type ImportedRule,
  type ImproveOptions,
  type ImproveTransport,
  type RuleImprovement,
} from '../../src/alerts';
import { MessageError } from '../../src/texts';
import type { Foresight } from '../foresight/createForesight';
import { startProgress } from '../progress';

/** A rule with what was looked for instead, or why that failed. */
export type ImprovedRule = RuleImprovement | { rule: ImportedRule; error: string };

interface Options extends BacktestOptions {
  improve: ImproveOptions;
  foresight: Foresight;
}

/** Looks for something better than each of some rules, one after the other; one that fails never fails its neighbours. */
export async function improveExisting(
  rules: ImportedRule[],
  { improve, foresight, ...options }: Options
): Promise<ImprovedRule[]> {
  const progress = startProgress(`Backtests of ${rules.length} rules and what may be better`, process.stderr);
  const transport = createTransport(foresight, options);
  const results: ImprovedRule[] = [];
  for (const rule of rules) {
    const result = improveRule(rule, improve, transport);
    results.push(await result.catch((error: unknown) => ({ rule, error: errorMessage(error) })));
    progress.update(results.length / rules.length);
  }
  progress.finish();
  return results;
}

function createTransport(foresight: Foresight, options: BacktestOptions): ImproveTransport {
  const { from, to } = options.range;
  const history = { days: Math.max(7, Math.round((to - from) / day)), to };
  return {
    async backtestExisting(rule) {
      const evaluable = toEvaluable(rule, foresight.sources.has('loki') ? undefined : ['promql']);
      if (!evaluable.ok) {
        throw new MessageError(evaluable.reason);
      }
      return (await backtestAnyRule(evaluable.rule, options, foresight.existing)).report;
    },
    backtestProposed: async (spec) => (await runBacktest(spec, options, foresight)).report,
    readStatistics: async (source) => summariseBacktest(await runBacktestQuery(source, history, foresight.runQuery)),
  };
}
