import { listRequestRules } from './requestFamily';

const incoming = 'span_kind=~"(SPAN_KIND_)?(SERVER|CONSUMER)|Server|Consumer|server|consumer"';
const failures = { outcome: ['status_code', 'otel_status_code'], values: '(STATUS_CODE_)?ERROR|Error|error' };

/** Prefixes of the span metrics of the OpenTelemetry Collector in its versions, and of Tempo. */
const prefixes = ['traces_span_metrics_', 'traces_spanmetrics_', 'span_metrics_', 'spanmetrics_', ''];

/** Requests that are counted from spans, where services themselves count none. */
export const traceRules = prefixes.flatMap((prefix) =>
  listRequestRules({
    id: prefix === '' ? 'span-calls' : prefix.slice(0, -1).replace(/_/g, '-'),
    counters: [`${prefix}calls_total`],
    subject: ['service_name', 'exported_service', 'service'],
    path: ['span_name', 'http_route'],
    only: incoming,
    failures,
    durations: [
      { histogram: `${prefix}duration_milliseconds`, perSecond: 1000 },
      { histogram: `${prefix}duration_seconds` },
      { histogram: `${prefix}duration`, perSecond: 1000 },
      // Tempo measures it in seconds, the Collector's first versions without a prefix in milliseconds.
      { histogram: `${prefix}latency`, perSecond: prefix === '' ? 1000 : 1 },
    ],
  })
);
