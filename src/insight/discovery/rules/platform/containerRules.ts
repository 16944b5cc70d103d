import type { SignalRule } from '../signalRule';

type Reading = Pick<SignalRule, 'id' | 'kind' | 'metric' | 'expr' | 'unit'> & Partial<SignalRule>;

const createRule = (reading: Reading): SignalRule => ({
  language: 'promql',
  scope: 'pod',
  subject: ['pod'],
  only: 'container!="", container!="POD"',
  harm: 'up',
  ...reading,
});

/** How full pods are, by cAdvisor and kube-state-metrics. */
export const containerRules: SignalRule[] = [
  createRule({
    id: 'pod-throttling',
    kind: 'throttling',
    metric: 'container_cpu_cfs_throttled_periods_total',
    needs: ['container_cpu_cfs_periods_total'],
    expr: 'sum by ($by) (rate(container_cpu_cfs_throttled_periods_total{$match}[$window])) / sum by ($by) (rate(container_cpu_cfs_periods_total{$match}[$window]))',
    unit: 'percentunit',
    limit: 1,
  }),
  createRule({
    id: 'pod-memory-limit',
    kind: 'memory',
    metric: 'container_spec_memory_limit_bytes',
    needs: ['container_memory_working_set_bytes'],
    expr: 'max by ($by) (container_memory_working_set_bytes{$match} / (container_spec_memory_limit_bytes{$match} > 0 < 9e15))',
    unit: 'percentunit',
    limit: 1,
  }),
  createRule({
    id: 'pod-memory',
    kind: 'memory',
    metric: 'container_memory_working_set_bytes',
    expr: 'sum by ($by) (container_memory_working_set_bytes{$match})',
    unit: 'bytes',
  }),
  createRule({
    id: 'pod-cpu',
    kind: 'cpu',
    metric: 'container_cpu_usage_seconds_total',
    expr: 'sum by ($by) (rate(container_cpu_usage_seconds_total{$match}[$window]))',
    unit: 'short',
  }),
  createRule({
    id: 'pod-restarts',
    kind: 'restarts',
    metric: 'kube_pod_container_status_restarts_total',
    // The scrape may hide whose restarts they are behind its own labels.
    subject: ['exported_pod', 'pod'],
    namespace: ['exported_namespace', 'namespace'],
    only: undefined,
    expr: 'sum by ($by) (increase(kube_pod_container_status_restarts_total{$match}[$window]))',
    unit: 'short',
  }),
];
