import { t } from '@grafana/i18n';
import {
  backtestAnyRule,
  findMissingMetrics,
  runBacktestQuery,
  summariseBacktest,
  improveRule,
  readAllSamples,
  runBacktest,
  toEvaluable,
  type ImportedRule,
  type KnownIncident,
  type ReadSamples,
  type RuleImprovement,
  type RuleReport,
  type RuleSpec,
} from '../../../alerts';
import { day, type TimeRange } from '../../../engine';
import { render } from '../../../texts';
import { findUserLanguage } from '../../../ui';
import { foresightTransport } from '../foresightTransport';
import { openGrafanaSource } from '../grafanaSamples';

export interface TestOptions {
  foresight: string;
  /** Uid of the data source of rules that name none. */
  source: string;
  /** ms. */
  range: TimeRange;
  incidents: KnownIncident[];
  signal: AbortSignal;
}

/** What a rule would have done. */
export interface TestedRule {
  report: RuleReport;
  /** Metrics of a rule that never fired, and that there are no samples of. */
  missing: string[];
}

/**
 * What a rule would have done over a range: one of Foresight by its data source, all others by the sources that they query,
 * as the signed-in user. @throws Error where it cannot be evaluated, with the reason.
 */
export async function testRule(rule: ImportedRule, options: TestOptions): Promise<TestedRule> {
  if (rule.spec) {
    return { report: await testSpec(rule.spec, options), missing: [] };
  }
  const evaluable = toEvaluable(rule);
  if (!evaluable.ok) {
    throw new Error(render(evaluable.reason, { language: findUserLanguage() }));
  }
  const transport = readThroughGrafana(options);
  const { report } = await backtestAnyRule(evaluable.rule, options, transport);
  const lookup = { ...transport, known: new Map() };
  return { report, missing: report.episodes.length > 0 ? [] : await findMissingMetrics(rule, options.range, lookup) };
}

async function testSpec(spec: RuleSpec, options: TestOptions): Promise<RuleReport> {
  return (await runBacktest(spec, options, foresightTransport(options.foresight, options.signal))).report;
}

/** Rules of others read samples alone: forecasts are computed where the sources of Foresight are. */
function readThroughGrafana({ source, signal }: TestOptions) {
  const refuse = () => Promise.reject(new Error(describeHandWritten()));
  return {
    signal,
    executor: { run: refuse },
    readHistory: refuse,
    readSamples: ((request, { uid }) => readAllSamples(openGrafanaSource(uid || source), request)) as ReadSamples,
  };
}

/** Why a rule that somebody wrote over a Foresight query is not backtested here. */
function describeHandWritten(): string {
  return t(
    'rule-existing.by-hand',
    'It queries Foresight, but was written or changed by hand. Backtest it on the command line: npm run rules -- backtest --grafana URL.'
  );
}

/** Where improved rules go unless another place is chosen. */
export const improvedPlace = { folder: 'Foresight', group: 'improved' };
const historyDays = 21;

/** Something better than a rule, with what both would have done. @throws as `testRule` does. */
export function improveExisting(rule: ImportedRule, options: TestOptions): Promise<RuleImprovement> {
  const { foresight, source, range, signal } = options;
  const { runQuery } = foresightTransport(foresight, signal);
  const history = { days: Math.max(historyDays, Math.round((range.to - range.from) / day)), to: range.to };
  return improveRule(
    rule,
    { ...improvedPlace, foresight, source },
    {
      backtestExisting: async (one) => (await testRule(one, options)).report,
      backtestProposed: (spec) => testSpec(spec, options),
      readStatistics: async (query) => summariseBacktest(await runBacktestQuery(query, history, runQuery)),
    }
  );
}
