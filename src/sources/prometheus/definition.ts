import type { SourceDefinition } from '../sourceDefinition';

/** A server that speaks Prometheus' HTTP API: Prometheus, Mimir, Thanos, VictoriaMetrics. */
export const prometheus = {
  name: 'Prometheus',
  exampleUrl: 'http://prometheus:9090',
  language: {
    id: 'promql',
    name: 'PromQL',
    example: 'sum(rate(http_requests_total[5m]))',
    signals: 'metrics',
    createQuery: (expr) => ({ refId: 'A', datasource: { type: 'prometheus' }, expr, range: true }),
    // The step is that of the request: a minimum step would be the scrape interval that $__rate_interval rests on.
    stepFields: () => ({
      interval: undefined,
      intervalFactor: 1,
      range: true,
      instant: false,
      exemplar: false,
      format: 'time_series',
    }),
  },
} satisfies SourceDefinition;
