import { listRequestRules, type RequestFamily } from '../requests/requestFamily';
import { serviceLabels } from '../serviceLabels';
import type { SignalRule } from '../signalRule';

const servers: RequestFamily[] = [
  {
    id: 'kube-apiserver',
    counters: ['apiserver_request_total'],
    subject: serviceLabels,
    failures: { outcome: ['code'], values: '5..' },
    // Who watches waits as long as it likes.
    durations: [{ histogram: 'apiserver_request_duration_seconds', extra: 'verb!~"WATCH|CONNECT"' }],
  },
  {
    id: 'kubelet',
    counters: ['kubelet_runtime_operations_total'],
    subject: serviceLabels,
    failures: { counters: ['kubelet_runtime_operations_errors_total'] },
    durations: [{ histogram: 'kubelet_runtime_operations_duration_seconds' }],
  },
];

const subject = ['service_name', 'exported_service', 'service', 'app', 'target', 'instance'];
const probe = { language: 'promql', scope: 'service', subject, harm: 'up' } as const;

/** The servers of Kubernetes itself, and what is probed from outside. */
export const serverRules: SignalRule[] = [
  ...servers.flatMap(listRequestRules),
  {
    ...probe,
    id: 'probe-errors',
    kind: 'errors',
    metric: 'probe_success',
    expr: '1 - avg by ($by) (avg_over_time(probe_success{$match}[$window]))',
    unit: 'percentunit',
    limit: 1,
  },
  {
    ...probe,
    id: 'probe-duration',
    kind: 'duration',
    metric: 'probe_duration_seconds',
    expr: 'avg by ($by) (avg_over_time(probe_duration_seconds{$match}[$window]))',
    unit: 's',
  },
];
