import { t } from '@grafana/i18n';
import type { Unused } from '../../../insight';
import { verbatim } from '../../../ui';

/** Who writes the metrics that begin like this. */
const writers: Array<[RegExp, string]> = [
  [/^node_/, 'node exporter'],
  [/^container_/, 'cAdvisor'],
  [/^kube_/, 'kube-state-metrics'],
  [/^istio_/, 'Istio'],
  [/^envoy_/, 'Envoy'],
  [/^nginx_vts_/, 'nginx-module-vts'],
  [/^nginx_ingress_/, 'ingress-nginx'],
  [/^nginx_/, 'NGINX Prometheus Exporter'],
  [/^traefik_/, 'Traefik'],
  [/^haproxy_/, 'HAProxy'],
  [/^windows_/, 'windows_exporter'],
  [/^pg_/, 'postgres_exporter'],
  [/^mysql_/, 'mysqld_exporter'],
  [/^redis_/, 'redis_exporter'],
  [/^mongodb_/, 'mongodb_exporter'],
  [/^elasticsearch_/, 'elasticsearch_exporter'],
  [/^rabbitmq_/, 'RabbitMQ'],
  [/^kafka_/, 'kafka_exporter, JMX Exporter'],
  [/^(cassandra|mcac)_/, 'Cassandra'],
  [/^coredns_/, 'CoreDNS'],
  [/^probe_/, 'blackbox_exporter'],
  [/^(jvm|hikaricp|tomcat)_/, 'Micrometer'],
  [/^traces_/, 'Tempo, OpenTelemetry Collector'],
  [/^(http|rpc)_(server|client)_/, 'OpenTelemetry'],
  [/^grpc_/, 'gRPC'],
];

/** Why a rule found nothing and what would make it find something, in words. */
export function explainUnused(unused: Unused): string {
  if (unused.why === 'no subject') {
    const labels = unused.labels.join(', ');
    return t(
      'configuration.no-label',
      'The metric is there, but none of these labels that name a service: {{labels}}. Relabel it, or add a rule with its own label.',
      { labels, ...verbatim }
    );
  }
  const { metric } = unused;
  const writer = writers.find(([begins]) => begins.test(metric))?.[1];
  return writer === undefined
    ? t(
        'configuration.no-metric',
        'There is no {{metric}}. Have it scraped, or add a rule for the metric that you have.',
        { metric, ...verbatim }
      )
    : t('configuration.no-writer', 'There is no {{metric}}. It comes from: {{writer}}.', {
        metric,
        writer,
        ...verbatim,
      });
}
