import pMap from 'p-map';
import { errorMessage } from '../../src/engine';
import {
  backtestAnyRule,
  findMissingMetrics,
  toEvaluable,
  type BacktestOptions,
  type ImportedRule,
  type Language,
  type MetricLookup,
  type RuleReport,
} from '../../src/alerts';
import { MessageError, renderError } from '../../src/texts';
import type { Foresight } from '../foresight/createForesight';
import { startProgress } from '../progress';

/** One existing rule: what it would have done, or why that is not known. */
export interface ExistingBacktest {
  file: string;
  rule: ImportedRule;
  result: { report: RuleReport; missing: string[] } | { reason: string; hasFailed: boolean };
}

/** Rules that are backtested at the same time. */
const maxConcurrentRules = 4;

/** Backtests rules that others wrote; one that fails never fails its neighbours. */
export async function backtestExisting(
  rules: Array<Pick<ExistingBacktest, 'file' | 'rule'>>,
  options: BacktestOptions,
  foresight: Foresight
): Promise<ExistingBacktest[]> {
  const progress = startProgress(`Backtest of ${rules.length} rules`, process.stderr);
  const lookup: MetricLookup = {
    readSamples: foresight.existing.readSamples,
    signal: new AbortController().signal,
    known: new Map(),
  };
  let done = 0;
  const backtestOne = async ({ file, rule }: Pick<ExistingBacktest, 'file' | 'rule'>): Promise<ExistingBacktest> => {
    const result = await backtestRule(rule, options, { foresight, lookup });
    progress.update(++done / rules.length);
    return { file, rule, result };
  };
  const results = await pMap(rules, backtestOne, { concurrency: maxConcurrentRules });
  progress.finish();
  return results;
}

/** The languages that the servers at hand answer. */
function listLanguages({ sources }: Foresight): Language[] {
  return [
    ...(sources.has('prometheus') ? ['promql' as const] : []),
    ...(sources.has('loki') ? ['logql' as const] : []),
  ];
}

async function backtestRule(
  rule: ImportedRule,
  options: BacktestOptions,
  { foresight, lookup }: { foresight: Foresight; lookup: MetricLookup }
): Promise<ExistingBacktest['result']> {
  const evaluable = toEvaluable(rule, listLanguages(foresight));
  if (!evaluable.ok) {
    return { reason: renderError(new MessageError(evaluable.reason)), hasFailed: false };
  }
  try {
    const { report } = await backtestAnyRule(evaluable.rule, options, foresight.existing);
    const isSilent = report.episodes.length === 0;
    return { report, missing: isSilent ? await findMissingMetrics(rule, options.range, lookup) : [] };
  } catch (error) {
    return { reason: errorMessage(error), hasFailed: true };
  }
}
