import type { Severity } from '../../spec/ruleCommon';

/** Series that every rule of a file keeps; `name` is the metric's. */
export interface RecordedSeries {
  name: string;
  expr: string;
}

/** What a spec becomes without the plugin: series to record, alerts over them, and what is lost. */
export interface FileRules {
  recorded: RecordedSeries[];
  alerts: FileAlert[];
  /** What the engine does and these rules do not: one sentence. */
  lost: string;
}

export interface FileAlert {
  /** Tells the alerts of one spec apart; '' for the only one. */
  name: string;
  expr: string;
  description: string;
  severity?: Severity;
}

/** The rules of a spec with a single alert and no series of its own. */
export function onlyAlert(expr: string, description: string, lost: string): FileRules {
  return { recorded: [], alerts: [{ name: '', expr, description }], lost };
}
