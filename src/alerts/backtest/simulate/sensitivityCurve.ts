import type { RuleReport } from './scoreAlerts';

export interface SensitivityPoint {
  setting: number;
  /** Episodes per week, and those that overlap no known incident. */
  perWeek: number;
  falsePerWeek: number;
  /** Share of the known incidents that were found; absent where none is known. */
  recall?: number;
}

/** Alarms over settings, the most sensitive first. */
export interface Sensitivity {
  points: SensitivityPoint[];
  /** The most sensitive setting with at most one page a week outside known incidents; absent where there is none. */
  suggested?: number;
}

/** Accepted false alarms a week. */
const maxFalsePerWeek = 1;

/** The curve from the reports of a rule's variants, in their order. */
export function sensitivityCurve(reports: Array<{ setting: number; report: RuleReport }>): Sensitivity {
  const points = reports.map(({ setting, report: { perWeek, falsePerWeek, recall } }) => ({
    setting,
    perWeek,
    falsePerWeek,
    recall,
  }));
  return { points, suggested: points.find(({ falsePerWeek }) => falsePerWeek <= maxFalsePerWeek)?.setting };
}
