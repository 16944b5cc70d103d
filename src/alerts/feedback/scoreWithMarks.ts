import type { TimeRange } from '../../engine';
import type { KnownIncident, RuleReport } from '../backtest';
import { toEvaluableRule } from '../backtest/evaluate/evaluableRule';
import type { Evaluations } from '../backtest/evaluate/evaluations';
import { listBlindSpans } from '../backtest/simulate/blindSpans';
import { scoreAlerts } from '../backtest/simulate/scoreAlerts';
import { simulateAnyRule } from '../backtest/simulate/simulateAlerts';
import type { RuleSpec } from '../kinds';
import { listConfirmed, listFalseAlarms, listPlanned, overlaps, type FeedbackMark } from './feedbackMark';

/** What a backtest at one setting is scored against. */
export interface MarkedRange {
  /** ms. */
  range: TimeRange;
  marks: readonly FeedbackMark[];
  /** Incidents that are known beside the marks. */
  incidents: readonly KnownIncident[];
}

/**
 * What a rule would have done, beside what people said: confirmed incidents count as known ones, and alerts that lie in planned
 * times for at least half of their length are left out.
 */
export function scoreWithMarks(spec: RuleSpec, evaluations: Evaluations[], marked: MarkedRange): RuleReport {
  const planned = listPlanned(marked.marks);
  const alerts = simulateAnyRule(toEvaluableRule(spec), evaluations).filter(
    (alert) => !planned.some((time) => 2 * sharedLength(alert, time) >= alert.to - alert.from)
  );
  const known = [...marked.incidents, ...listConfirmed(marked.marks)];
  return scoreAlerts(alerts, known, { ...marked.range, ...listBlindSpans(evaluations) });
}

function sharedLength(a: TimeRange, b: TimeRange): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/** The marked false alarms that a rule fires in, by its report: one that it does not fire in says nothing of it. */
export function findFired(report: RuleReport, marks: readonly FeedbackMark[]): TimeRange[] {
  return listFalseAlarms(marks).filter((time) => report.episodes.some((episode) => overlaps(episode, time)));
}

/** The begins and titles of the incidents that a rule has detected. */
export function listDetected({ incidents }: RuleReport): Set<string> {
  const found = incidents.filter(({ detectedAt }) => detectedAt !== undefined);
  return new Set(found.map(({ incident }) => `${incident.from} ${incident.title}`));
}
