import type { SignalRule } from './signalRule';

/** A family of request metrics: a counter by outcome, and a histogram of durations where there is one. */
interface RequestFamily {
  id: string;
  counter: string;
  /** Histogram without its suffix, and how many of its units are a second. */
  histogram?: string;
  perSecond?: 1 | 1000;
  subject: string[];
  outcome: string[];
  /** Values of the outcome that are failures: a regular expression of Prometheus. */
  failed: string;
  only?: string;
}

const usualNames = ['service_name', 'service', 'app', 'job'];
const serverError = '5..';

/** The conventions that services count requests by; those nearest to the service come first. */
const families: RequestFamily[] = [
  {
    id: 'otel-http',
    counter: 'http_server_request_duration_seconds_count',
    histogram: 'http_server_request_duration_seconds',
    subject: usualNames,
    outcome: ['http_response_status_code', 'http_status_code'],
    failed: serverError,
  },
  {
    id: 'otel-http-milliseconds',
    counter: 'http_server_duration_milliseconds_count',
    histogram: 'http_server_duration_milliseconds',
    perSecond: 1000,
    subject: usualNames,
    outcome: ['http_status_code', 'http_response_status_code'],
    failed: serverError,
  },
  {
    id: 'http-requests',
    counter: 'http_requests_total',
    histogram: 'http_request_duration_seconds',
    subject: usualNames,
    outcome: ['status', 'code', 'status_code'],
    failed: serverError,
  },
  {
    id: 'http-duration',
    counter: 'http_request_duration_seconds_count',
    histogram: 'http_request_duration_seconds',
    subject: usualNames,
    outcome: ['status', 'code', 'status_code'],
    failed: serverError,
  },
  {
    id: 'spring',
    counter: 'http_server_requests_seconds_count',
    histogram: 'http_server_requests_seconds',
    subject: ['application', ...usualNames],
    outcome: ['status'],
    failed: serverError,
  },
  {
    id: 'grpc',
    counter: 'grpc_server_handled_total',
    histogram: 'grpc_server_handling_seconds',
    subject: [...usualNames, 'grpc_service'],
    outcome: ['grpc_code'],
    failed: 'Unknown|DeadlineExceeded|Internal|Unavailable|DataLoss|ResourceExhausted',
  },
  {
    id: 'istio',
    counter: 'istio_requests_total',
    histogram: 'istio_request_duration_milliseconds',
    perSecond: 1000,
    subject: ['destination_canonical_service', 'destination_workload', 'destination_service_name'],
    outcome: ['response_code'],
    failed: serverError,
    only: 'reporter="destination"',
  },
  {
    id: 'span-metrics',
    counter: 'traces_spanmetrics_calls_total',
    histogram: 'traces_spanmetrics_latency',
    subject: ['service', 'service_name'],
    outcome: ['status_code'],
    failed: 'STATUS_CODE_ERROR',
    only: 'span_kind="SPAN_KIND_SERVER"',
  },
  {
    id: 'nginx-ingress',
    counter: 'nginx_ingress_controller_requests',
    histogram: 'nginx_ingress_controller_request_duration_seconds',
    subject: ['exported_service', 'service'],
    outcome: ['status'],
    failed: serverError,
  },
  {
    id: 'envoy',
    counter: 'envoy_cluster_upstream_rq',
    histogram: 'envoy_cluster_upstream_rq_time',
    perSecond: 1000,
    subject: ['envoy_cluster_name'],
    outcome: ['envoy_response_code'],
    failed: serverError,
  },
];

/** Rate, errors and duration by every convention. */
export const requestRules: SignalRule[] = families.flatMap((family) => [
  requestRate(family),
  errorRate(family),
  ...durationQuantile(family),
]);

function base({ id, counter, subject, only }: RequestFamily, kind: SignalRule['kind']) {
  return {
    id: `${id}-${kind}`,
    language: 'promql' as const,
    kind,
    scope: 'service' as const,
    metric: counter,
    subject,
    only,
  };
}

function requestRate(family: RequestFamily): SignalRule {
  const expr = `sum by ($by) (rate(${family.counter}{$match}[$window]))`;
  return { ...base(family, 'rate'), expr, unit: 'reqps', harm: 'both' };
}

/** The share of failed requests: 0, not nothing, where none failed. */
function errorRate(family: RequestFamily): SignalRule {
  const { counter, failed, outcome } = family;
  const all = `sum by ($by) (rate(${counter}{$match}[$window]))`;
  const bad = `sum by ($by) (rate(${counter}{$match, $outcome=~"${failed}"}[$window]))`;
  const expr = `(${bad} or 0 * ${all}) / ${all}`;
  return { ...base(family, 'errors'), outcome, expr, unit: 'percentunit', harm: 'up', limit: 1 };
}

/** The duration that one request in a hundred exceeds, from classic buckets or a native histogram. */
function durationQuantile(family: RequestFamily): SignalRule[] {
  const { histogram, perSecond = 1 } = family;
  if (histogram === undefined) {
    return [];
  }
  const unit = perSecond === 1 ? 's' : 'ms';
  const quantile = (inner: string) => `histogram_quantile(0.99, ${inner})`;
  const rule = { ...base(family, 'duration'), unit, harm: 'up' as const };
  const classic = quantile(`sum by ($by, le) (rate(${histogram}_bucket{$match}[$window]))`);
  const native = quantile(`sum by ($by) (rate(${histogram}{$match}[$window]))`);
  return [
    { ...rule, metric: `${histogram}_bucket`, expr: classic },
    { ...rule, id: `${rule.id}-native`, metric: histogram, expr: native },
  ];
}
