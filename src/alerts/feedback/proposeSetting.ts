import { createMessage, type Message } from '../../texts';
import type { BacktestTransport, RuleBacktest, RuleReport } from '../backtest';
import { evaluateRange } from '../backtest/runBacktest';
import { sensitivityVariants } from '../backtest/simulate/sensitivityVariants';
import type { RuleVariant } from '../kinds';
import type { FeedbackMark } from './feedbackMark';
import { findFired, listDetected, scoreWithMarks, type MarkedRange } from './scoreWithMarks';

/** Another setting of a rule that fits better to what people said of its alerts. */
export interface ProposedSetting extends Pick<RuleVariant, 'setting' | 'spec'> {
  report: RuleReport;
  /** By how many fewer marked false alarms it fires in. */
  gone: number;
}

/** What people's marks come to for a rule. */
export interface SettingProposal {
  /** What the rule does as it is. */
  existing: RuleReport;
  /** Marked false alarms that the rule as it is fires in. */
  marked: number;
  /** Left out where no setting does better. */
  proposed?: ProposedSetting;
  /** Why, with figures: "6 of 7 marked false alarms gone, both incidents kept". */
  reason: Message;
}

/**
 * Looks among the settings of a rule for the one that fires in the fewest times that somebody called noise, and still in every
 * confirmed or known incident that the rule as it is detects; of equal ones the most sensitive. Nothing is changed.
 * @throws as `runBacktest` does.
 */
export async function proposeSetting(
  { spec, range, incidents, evaluations }: RuleBacktest,
  marks: readonly FeedbackMark[],
  transport: BacktestTransport
): Promise<SettingProposal> {
  const marked: MarkedRange = { range, marks, incidents };
  const existing = scoreWithMarks(spec, evaluations, marked);
  const fired = findFired(existing, marks);
  if (fired.length === 0) {
    return { existing, marked: 0, reason: createMessage('feedback.no-noise', {}) };
  }
  const variants = sensitivityVariants(spec, evaluations);
  if (variants.length === 0) {
    return { existing, marked: fired.length, reason: createMessage('feedback.no-setting', { marked: fired.length }) };
  }
  const candidates: ProposedSetting[] = [];
  for (const [done, { setting, spec: variant, sameValues }] of variants.entries()) {
    const onProgress = (share: number) => transport.onProgress?.((done + share) / variants.length);
    const values = sameValues ? evaluations : await evaluateRange(variant, range, { ...transport, onProgress });
    const report = scoreWithMarks(variant, values, marked);
    candidates.push({ setting, spec: variant, report, gone: fired.length - findFired(report, marks).length });
  }
  const proposed = chooseSetting(candidates, existing);
  return {
    existing,
    marked: fired.length,
    proposed,
    reason: proposed
      ? describeGain(proposed, fired.length, existing)
      : createMessage('feedback.no-better', { marked: fired.length }),
  };
}

/** The most marked false alarms gone, of those that keep every detected incident; of equal ones the first. */
function chooseSetting(candidates: readonly ProposedSetting[], existing: RuleReport): ProposedSetting | undefined {
  const detected = [...listDetected(existing)];
  return candidates
    .filter(({ gone, report }) => {
      const kept = listDetected(report);
      return gone > 0 && detected.every((incident) => kept.has(incident));
    })
    .reduce<ProposedSetting | undefined>((best, one) => (best && best.gone >= one.gone ? best : one), undefined);
}

function describeGain({ gone }: ProposedSetting, marked: number, existing: RuleReport): Message {
  return createMessage('feedback.gone', { gone, marked, kept: describeKept(listDetected(existing).size) });
}

function describeKept(incidents: number): Message {
  switch (incidents) {
    case 0:
      return createMessage('feedback.kept-none', {});
    case 1:
      return createMessage('feedback.kept-one', {});
    case 2:
      return createMessage('feedback.kept-both', {});
    default:
      return createMessage('feedback.kept-all', { incidents });
  }
}
