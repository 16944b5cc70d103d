import { toYaml } from '../../alerts';
import { createMessage } from '../../texts';
import type { Mend } from '../check/mend';

/** The uid of the source that logs are read from. */
export function mendLogSource(): Mend {
  return { kind: 'settings', path: 'insight.logs', yaml: toYaml({ logs: 'uid-of-an-allowed-loki' }) };
}

/** A collector that sends the lines of a service with the name that its metrics have. */
export function mendShipping(service: string): Mend {
  const name = service.split('/').pop() ?? service;
  const config = {
    receivers: { filelog: { include: [`/var/log/${/^[\w.-]+$/.test(name) ? name : 'my-service'}/*.log`] } },
    processors: { resource: { attributes: [{ key: 'service.name', value: name, action: 'upsert' }] } },
    exporters: { otlphttp: { endpoint: 'http://loki:3100/otlp' } },
    service: {
      pipelines: { logs: { receivers: ['filelog'], processors: ['resource'], exporters: ['otlphttp'] } },
    },
  };
  return { kind: 'yaml', title: createMessage('mend.shipping', {}), file: 'otel-collector.yaml', text: toYaml(config) };
}

/** Levels that Loki finds in lines by itself. */
export function mendLevels(): Mend {
  return {
    kind: 'yaml',
    title: createMessage('mend.levels', {}),
    file: 'loki.yaml',
    text: toYaml({ limits_config: { discover_log_levels: true, allow_structured_metadata: true } }),
  };
}
