/** Where a query of Foresight stands. */
export type Origin = 'rule' | 'dashboard';

/** A query of Foresight whose forecasts are measured. */
export interface WatchedQuery {
  origin: Origin;
  /** Of the rule, or of dashboard and panel. */
  title: string;
  /** Path below Grafana's address; empty where it is not known. */
  link: string;
  /** The query as it is saved, and with the values of variables. */
  saved: Readonly<Record<string, unknown>>;
  model: Readonly<Record<string, unknown>>;
  /** How many more rules and panels ask the same. */
  others: number;
}
