/** A promise on the share of requests of a service that do not fail. */
export interface Slo {
  service: string;
  /** Share of good requests, in (0, 1): 0.999. */
  objective: number;
  /** Over which time it holds: '30d'. */
  window: string;
}
