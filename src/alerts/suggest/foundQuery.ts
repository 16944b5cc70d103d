/** A query that rules may be proposed for. */
export interface FoundQuery {
  /** For people: the panel's title, with the value of a variable and the query's letter where there are several. */
  title: string;
  /** The source as a rule names it: its uid, '' where the dashboard leaves it to the default: to be filled in before it is queried. */
  source: { uid: string };
  /** The source's own query, its variables filled in. */
  query: Record<string, unknown> & { expr: string };
  /** Grafana unit id, where the panel says one. */
  unit?: string;
  /** Values that may be limits, the most serious one first: the panel's thresholds from the last one on, then its maximum. */
  limits: number[];
  /** The panel that shows the query. */
  panel?: { dashboardUid: string; panelId: number };
  /** The dashboard that holds the panel; its uid is '' where the dashboard says none. Missing where no dashboard is read. */
  dashboard?: { uid: string; title: string };
  /** Sentences on variables that the source has no value for: why the query may have no data. */
  hint?: string;
}

/** A query that no rule is proposed for, and why. */
export interface SkippedQuery {
  title: string;
  /** The expression as the dashboard has it; missing where the panel has none that can be read. */
  expr?: string;
  /** A sentence with what was found and, where there is one, the remedy. */
  reason: string;
  /** How well the query can be predicted, where that was measured. */
  mase?: number;
}

/** What a dashboard holds: every query is either found or skipped. */
export interface DashboardQueries {
  queries: FoundQuery[];
  skipped: SkippedQuery[];
}
