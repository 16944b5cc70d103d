import { toYaml } from '../../alerts';
import { createMessage } from '../../texts';
import type { Mend } from '../check/mend';

const file = 'prometheus.yml';

/** A scrape with times that suit a slow exporter. */
export function mendScrape(job: string): Mend {
  const scrape = {
    job_name: job,
    scrape_interval: '30s',
    scrape_timeout: '25s',
    static_configs: [{ targets: [`${/^[\w.-]+$/.test(job) ? job : 'my-service'}:8080`] }],
  };
  return { kind: 'yaml', title: createMessage('mend.scrape', {}), file, text: toYaml({ scrape_configs: [scrape] }) };
}

/** Scrapes of what containers and nodes use. */
export function mendSaturation(): Mend {
  const scrapes = [
    { job_name: 'node', static_configs: [{ targets: ['node-exporter:9100'] }] },
    { job_name: 'containers', static_configs: [{ targets: ['cadvisor:8080'] }] },
    { job_name: 'kube-state-metrics', static_configs: [{ targets: ['kube-state-metrics:8080'] }] },
  ];
  const title = createMessage('mend.saturation', {});
  return { kind: 'yaml', title, file, text: toYaml({ scrape_configs: scrapes }) };
}

/** Samples of long enough for seasons. */
export function mendRetention(): Mend {
  return {
    kind: 'yaml',
    title: createMessage('mend.retention', {}),
    file: 'compose.yaml',
    text: toYaml({ services: { prometheus: { command: ['--storage.tsdb.retention.time=90d'] } } }),
  };
}

/** Without a label of too many values; without a metric of too many series. */
export function mendCardinality({ label, metric }: { label?: string; metric?: string }): Mend[] {
  const drops = [
    ...(label === undefined ? [] : [{ action: 'labeldrop', regex: label }]),
    ...(label !== undefined || metric === undefined
      ? []
      : [{ action: 'drop', source_labels: ['__name__'], regex: metric }]),
  ];
  const title = createMessage('mend.cardinality', {});
  return drops.length === 0
    ? []
    : [
        {
          kind: 'yaml',
          title,
          file,
          text: toYaml({ scrape_configs: [{ job_name: 'my-service', metric_relabel_configs: drops }] }),
        },
      ];
}

/** The namespace and cluster that tell services of one name apart. */
export function mendIdentity(): Mend {
  const relabels = [
    { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
    { target_label: 'cluster', replacement: 'my-cluster' },
  ];
  const title = createMessage('mend.identity', {});
  return {
    kind: 'yaml',
    title,
    file,
    text: toYaml({ scrape_configs: [{ job_name: 'my-service', relabel_configs: relabels }] }),
  };
}
