/** An anomaly of one kind of signal; ms. */
export interface ShownEvent {
  kind: string;
  start: number;
  end: number;
}

/** What a page says of one service. */
export interface ServiceRow {
  service: string;
  /** good, unknown, warning, critical; others may be added. */
  now: string;
  /** Why it is so now, the gravest first. */
  reasons: ShownReason[];
  /** What stands in the row as numbers; NaN = nothing. Shares, requests per second, seconds. */
  figures: Record<string, number>;
  /** Its anomalies within the range of the page. */
  events: ShownEvent[];
}

/** A reason with what its sentence says. */
export interface ShownReason {
  severity: string;
  kind: string;
  scope: string;
  /** The sentence. */
  text: string;
  /** The figure that the sentence gives as the present one, in the unit of the row; NaN = none. */
  figure: number;
}

/** The pages on health, as they are at the present. */
export interface Pages {
  /** All services, in the order of the overview. */
  readOverview(): Promise<ServiceRow[]>;
  /** The head of a service's page. */
  readService(name: string): Promise<ServiceRow | undefined>;
  /** The table of anomalies on a service's page. */
  readEvents(name: string): Promise<ShownEvent[]>;
}
