/** A value that may be a limit. */
export interface QueryLimit {
  value: number;
  /** The side that is dangerous, where the panel or the author says one. */
  crossing?: 'above' | 'below';
  /** What says so: a threshold of the panel, its maximum, whoever wrote the query, or a unit whose whole is known. */
  from: 'threshold' | 'max' | 'given' | 'whole';
}

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
  /** Values that may be limits, the most serious one first: the panel's thresholds, then its maximum. */
  limits: QueryLimit[];
  /** The alert that the query was written as, once it was taken apart. */
  alert?: QueryAlert;
  /** The panel that shows the query. */
  panel?: { dashboardUid: string; panelId: number };
  /** The dashboard that holds the panel; its uid is '' where the dashboard says none. Missing where no dashboard is read. */
  dashboard?: { uid: string; title: string };
  /** Sentences on variables that the source has no value for: why the query may have no data. */
  hint?: string;
}

/** What the alert says that a query was written as; the query itself is what it compares or looks for. */
export interface QueryAlert {
  /** Looks ahead so far along a straight line, ms. */
  ahead?: number;
  /** Fires where there are no data; `within` in ms, where it says so. */
  absent?: { within?: number };
  /** The side on which it fires, where its limit is no fixed one. */
  crossing?: 'above' | 'below';
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
