import { findSelector, toYaml } from '../../../alerts';
import { formatQuantity, writeDemandQueries } from './demandQueries';
import type { ScaledWorkload } from './scaledWorkload';

const hpaHeading = `# The external metric is how many replicas are needed, so that each is to have 1 of it. Where it has no answer, the HPA keeps
# what is there. minReplicas and maxReplicas are floor and ceiling, whatever the forecast says.
`;

const adapterHeading = `# For the configuration of prometheus-adapter: how many replicas are needed, by the demand now or, where that is more, by the
# demand that is forecast for when new replicas serve. Where the forecast's series is gone, the demand now decides alone;
# where the demand is gone, there is no answer, and the HPA keeps what is there.
`;

/** The name of the external metric; names of namespaces and workloads have hyphens, names of metrics have not. */
export function nameExternalMetric({ namespace, workload }: Pick<ScaledWorkload, 'namespace' | 'workload'>): string {
  return `foresight_replicas_${namespace}_${workload}`.replace(/-/g, '_');
}

/** A HorizontalPodAutoscaler (autoscaling/v2) on the external metric. The workload has passed its schema. */
export function writeHpa(workload: ScaledWorkload): string {
  const { namespace, workload: name, kind, minReplicas, maxReplicas, stabilization } = workload;
  const object = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
      minReplicas,
      maxReplicas,
      metrics: [
        {
          type: 'External',
          external: {
            metric: { name: nameExternalMetric(workload) },
            target: { type: 'AverageValue', averageValue: '1' },
          },
        },
      ],
      behavior: { scaleDown: { stabilizationWindowSeconds: stabilization } },
    },
  };
  return hpaHeading + toYaml(object);
}

/** The rule of prometheus-adapter that serves the external metric. The workload has passed its schema. */
export function writeAdapterRule(workload: ScaledWorkload): string {
  const { reactive, predictive } = writeDemandQueries(workload);
  const [now, ahead] = [reactive, predictive].map(
    ({ query, perReplica }) => `${query} / ${formatQuantity(perReplica)}`
  );
  const rule = {
    // The adapter serves a metric as long as it finds a series: one of the demand, which is there without a forecast, too.
    seriesQuery: findSelector(workload.expr),
    resources: { namespaced: false },
    name: { matches: '', as: nameExternalMetric(workload) },
    metricsQuery: `(${ahead} > ${now}) or (${now})`,
  };
  return adapterHeading + toYaml({ externalRules: [rule] });
}
