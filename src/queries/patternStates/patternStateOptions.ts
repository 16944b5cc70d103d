/** What the engine is told beside the counts of a pattern. */
export interface PatternStateOptions {
  /** The row that the shown window begins with. */
  from: number;
  falseAlarmsPerWeek: number;
}
