import { toYaml } from '../../alerts';
import { createMessage } from '../../texts';
import type { Mend } from '../check/mend';

/** A collector that makes a service graph, and metrics of spans with exemplars, of traces. */
export function mendServiceGraph(): Mend {
  const config = {
    connectors: { servicegraph: {}, spanmetrics: { exemplars: { enabled: true } } },
    service: {
      pipelines: {
        traces: { receivers: ['otlp'], exporters: ['servicegraph', 'spanmetrics'] },
        metrics: { receivers: ['servicegraph', 'spanmetrics'], exporters: ['prometheus'] },
      },
    },
  };
  const title = createMessage('mend.service-graph', {});
  return { kind: 'yaml', title, file: 'otel-collector.yaml', text: toYaml(config) };
}

/** Links from lines and exemplars to traces, in a provisioning file of Grafana. */
export function mendTraceLinks({ metrics, traces = 'tempo' }: { metrics: string; traces?: string }): Mend {
  const derived = {
    name: 'trace_id',
    datasourceUid: traces,
    matcherRegex: 'trace_?id["\']?\\s*[=:]\\s*["\']?([0-9a-f]{16,32})',
    url: '$${__value.raw}',
  };
  const datasources = [
    { name: 'Loki', type: 'loki', jsonData: { derivedFields: [derived] } },
    {
      name: 'Prometheus',
      uid: metrics,
      type: 'prometheus',
      jsonData: { exemplarTraceIdDestinations: [{ name: 'trace_id', datasourceUid: traces }] },
    },
  ];
  const title = createMessage('mend.trace-links', {});
  return { kind: 'yaml', title, file: 'datasources.yaml', text: toYaml({ apiVersion: 1, datasources }) };
}

/** A version that a new deploy is seen by. */
export function mendVersions(): Mend {
  const spec = {
    template: {
      metadata: { labels: { 'app.kubernetes.io/version': '1.2.3' } },
      spec: {
        containers: [
          { name: 'my-service', env: [{ name: 'OTEL_RESOURCE_ATTRIBUTES', value: 'service.version=1.2.3' }] },
        ],
      },
    },
  };
  return {
    kind: 'yaml',
    title: createMessage('mend.versions', {}),
    file: 'deployment.yaml',
    text: toYaml({ apiVersion: 'apps/v1', kind: 'Deployment', spec }),
  };
}
