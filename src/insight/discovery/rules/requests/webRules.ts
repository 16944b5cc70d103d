import { serviceLabels } from '../serviceLabels';
import { listRequestRules } from './requestFamily';

const outcome = [
  'http_response_status_code',
  'http_status_code',
  'status',
  'code',
  'status_code',
  'http_status',
  'response_code',
  'statusCode',
  'status_class',
];
const path = ['http_route', 'route', 'handler', 'path', 'uri', 'url', 'endpoint', 'view', 'http_target'];
/** A code or a class of codes, such as 503 or 5xx. */
const values = '5..';

/** What counts answers over HTTP by their code: a counter, or that of a histogram, and histograms that go with it. */
const counters: Array<[id: string, counter: string, histograms: Array<[name: string, perSecond: number]>]> = [
  ['otel-http', 'http_server_request_duration_seconds_count', [['http_server_request_duration_seconds', 1]]],
  ['otel-http-milliseconds', 'http_server_duration_milliseconds_count', [['http_server_duration_milliseconds', 1000]]],
  [
    'otel-http-request-milliseconds',
    'http_server_request_duration_milliseconds_count',
    [['http_server_request_duration_milliseconds', 1000]],
  ],
  ['otel-http-unitless', 'http_server_duration_count', [['http_server_duration', 1000]]],
  ['otel-http-request-unitless', 'http_server_request_duration_count', [['http_server_request_duration', 1]]],
  [
    'http-requests',
    'http_requests_total',
    [
      ['http_request_duration_seconds', 1],
      ['http_requests_duration_seconds', 1],
      ['http_request_duration_milliseconds', 1000],
      ['http_request_latency_seconds', 1],
      ['http_response_time_seconds', 1],
    ],
  ],
  ['http-requests-received', 'http_requests_received_total', [['http_request_duration_seconds', 1]]],
  ['http-request', 'http_request_total', [['http_request_duration_seconds', 1]]],
  ['http-server-requests', 'http_server_requests_total', [['http_server_request_duration_seconds', 1]]],
  ['http-responses', 'http_responses_total', [['http_response_time_seconds', 1]]],
  ['http-duration', 'http_request_duration_seconds_count', [['http_request_duration_seconds', 1]]],
  [
    'http-duration-milliseconds',
    'http_request_duration_milliseconds_count',
    [['http_request_duration_milliseconds', 1000]],
  ],
  ['spring', 'http_server_requests_seconds_count', [['http_server_requests_seconds', 1]]],
  ['micrometer-milliseconds', 'http_server_requests_milliseconds_count', [['http_server_requests_milliseconds', 1000]]],
  ['flask', 'flask_http_request_total', [['flask_http_request_duration_seconds', 1]]],
  [
    'django',
    'django_http_responses_total_by_status_total',
    [
      ['django_http_requests_latency_seconds_by_view_method', 1],
      ['django_http_requests_latency_including_middlewares_seconds', 1],
    ],
  ],
  ['starlette', 'starlette_requests_total', [['starlette_request_duration_seconds', 1]]],
  ['gin', 'gin_requests_total', [['gin_request_duration_seconds', 1]]],
  ['rails', 'rails_requests_total', [['rails_request_duration_seconds', 1]]],
  ['prometheus', 'prometheus_http_requests_total', [['prometheus_http_request_duration_seconds', 1]]],
  ['grafana', 'grafana_http_request_duration_seconds_count', [['grafana_http_request_duration_seconds', 1]]],
  ...['loki', 'tempo', 'cortex', 'pyroscope'].map((name): [string, string, Array<[string, number]>] => [
    name,
    `${name}_request_duration_seconds_count`,
    [[`${name}_request_duration_seconds`, 1]],
  ]),
  [
    'requests',
    'requests_total',
    [
      ['request_duration_seconds', 1],
      ['request_latency_seconds', 1],
    ],
  ],
  ['request-duration', 'request_duration_seconds_count', [['request_duration_seconds', 1]]],
];

/** Requests over HTTP, as instrumentation libraries count them; those nearest to the service come first. */
export const webRules = counters.flatMap(([id, counter, histograms]) =>
  listRequestRules({
    id,
    counters: [counter],
    subject: id === 'spring' ? ['application', ...serviceLabels] : serviceLabels,
    path,
    failures: { outcome, values },
    durations: histograms.map(([histogram, perSecond]) => ({ histogram, perSecond })),
  })
);
