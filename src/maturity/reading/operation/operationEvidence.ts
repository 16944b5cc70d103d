/** What this Grafana says of its rules, dashboards and notifications, and what responses and forecasts did. */
export interface OperationEvidence {
  rules?: unknown;
}
