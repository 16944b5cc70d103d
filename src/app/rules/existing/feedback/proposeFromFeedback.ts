import {
  proposeSetting,
  runBacktest,
  writeRuleUid,
  type FeedbackMark,
  type ImportedRule,
  type RuleSpec,
  type SettingProposal,
} from '../../../../alerts';
import type { TimeRange } from '../../../../engine';
import type { StoredFeedback } from '../../../../incidents';
import { loadFeedback } from '../../../feedback/feedbackStore';
import { listLatest } from '../../../feedback/feedbackSubject';
import { toMarks } from '../../../feedback/toMarks';
import { foresightTransport } from '../../foresightTransport';
import type { TestOptions } from '../testRule';

/** What people said of a rule of Foresight, and the setting that fits better to it. */
export interface FeedbackProposal extends SettingProposal {
  spec: RuleSpec;
  /** What was said, of the range; none where nobody has said anything. */
  marks: FeedbackMark[];
  /** Both backtests cover it, ms. */
  range: TimeRange;
}

/** A rule that Foresight wrote. */
export type OwnRule = ImportedRule & { spec: RuleSpec };

export function isOwnRule(rule: ImportedRule): rule is OwnRule {
  return rule.spec !== undefined;
}

/**
 * Backtests a rule at the settings of its sensitivity against what people said of its alerts and of the incidents of its
 * service. Nothing is changed. @throws as `runBacktest` does, and what Grafana answers where annotations may not be read.
 */
export async function proposeFromFeedback(
  rule: OwnRule,
  { foresight, range, incidents, signal }: TestOptions
): Promise<FeedbackProposal> {
  const said = await loadFeedback(range);
  signal.throwIfAborted();
  const marks = toMarks(selectFeedback(listLatest(said), rule)).filter(
    ({ from, to }) => from < range.to && to > range.from
  );
  const transport = foresightTransport(foresight, signal);
  const backtest = await runBacktest(rule.spec, { range, incidents }, transport);
  return { ...(await proposeSetting(backtest, marks, transport)), spec: rule.spec, marks, range };
}

/** What is about the rule's own alerts, and about whole incidents of the service that it watches. */
export function selectFeedback(said: readonly StoredFeedback[], rule: OwnRule): StoredFeedback[] {
  const uids = listRuleUids(rule);
  const { service } = rule.spec.labels ?? {};
  return said.filter(({ trouble, services, ...one }) =>
    one.rule !== undefined
      ? uids.includes(one.rule)
      : trouble === undefined && service !== undefined && services.includes(service)
  );
}

/** The uids that alerts of a rule may name: the one that Grafana has stored, and the one that it is written with. */
export function listRuleUids({ source, spec }: OwnRule): string[] {
  const stored = source.uid ?? (source.grafana_alert as { uid?: unknown } | undefined)?.uid;
  return [...(typeof stored === 'string' && stored !== '' ? [stored] : []), writeRuleUid(spec)];
}
