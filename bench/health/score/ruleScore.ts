/** What a rule did about an incident. */
export interface RuleScore {
  /** Evaluations from the begin until it fired, the firing one included; NaN = never. */
  evaluations: number;
  /** Minutes from the end until its alert was resolved; NaN without alert. */
  resolvedAfter: number;
}
