import type { ScaledWorkload } from './manifests/scaledWorkload';

/** How far back start-ups are looked at, and how often pods are looked for in that time. */
const past = '7d';
const every = '5m';
/** Most replicas serve sooner. */
const quantile = 0.9;

/**
 * A query of PromQL for how long pods of a workload took from their creation until they were ready for the first time, s: of
 * nine in ten at most so long. It needs kube-state-metrics; without an answer there is none. Names have passed their schema.
 */
export function writeStartupQuery({
  namespace,
  workload,
  kind,
}: Pick<ScaledWorkload, 'namespace' | 'workload' | 'kind'>): string {
  const pods = kind === 'StatefulSet' ? '[0-9]+' : '[a-z0-9]+-[a-z0-9]+';
  const selector = `{namespace="${namespace}", pod=~"${workload}-${pods}"}`;
  const newest = (metric: string) => `max by (namespace, pod, uid) (${metric}${selector})`;
  // A pod that was ready again later looks as if it had started slowly: its first time counts.
  const startup = `(${newest('kube_pod_status_ready_time')} - ${newest('kube_pod_created')})`;
  return `quantile(${quantile}, min_over_time(${startup}[${past}:${every}]))`;
}

/** Until a recorded value is written, KEDA has polled it and the HPA has looked at it, ms. */
const reaction = 60_000 + 15_000 + 15_000;

/** How far a forecast must look so that capacity is there in time, ms: the newest observation may be one step old already. */
export function computeLeadTime({ startup, step }: { startup: number; step: number }): number {
  return startup + step + reaction;
}
