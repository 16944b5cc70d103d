import { toYaml, type Plain } from '../../../alerts';
import { formatQuantity, writeDemandQueries } from './demandQueries';
import type { ScaledWorkload } from './scaledWorkload';

const heading = `# Scales by the demand now and by the demand that is forecast for when new replicas serve: whichever needs more.
# - "reactive" fails where its query has no answer: then nothing is taken away, and "predictive" may still add.
# - "predictive" asks for nothing where its series is gone: then "reactive" scales alone.
# - There is no "fallback" on purpose: as soon as one trigger fails, it sets the replicas to its own number, even where
#   the other trigger needs more (kedacore/keda issue 6659). Without it the HPA keeps what is there.
# - minReplicaCount and maxReplicaCount are floor and ceiling, whatever the forecast says.
`;

/** Seconds between looks at the triggers. */
const pollingInterval = 15;

/** A ScaledObject of KEDA (keda.sh/v1alpha1) with a reactive and a predictive trigger. The workload has passed its schema. */
export function writeScaledObject(workload: ScaledWorkload): string {
  const { namespace, workload: name, kind, minReplicas, maxReplicas, stabilization, prometheus } = workload;
  const { reactive, predictive } = writeDemandQueries(workload);
  const trigger = (title: string, { query, perReplica }: typeof reactive, isOptional: boolean): Plain => ({
    type: 'prometheus',
    name: title,
    metricType: 'AverageValue',
    metadata: {
      serverAddress: prometheus,
      query,
      threshold: formatQuantity(perReplica),
      ignoreNullValues: String(isOptional),
    },
  });
  const object = {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name, namespace },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
      minReplicaCount: minReplicas,
      maxReplicaCount: maxReplicas,
      pollingInterval,
      advanced: {
        horizontalPodAutoscalerConfig: { behavior: { scaleDown: { stabilizationWindowSeconds: stabilization } } },
      },
      triggers: [trigger('reactive', reactive, false), trigger('predictive', predictive, true)],
    },
  };
  return heading + toYaml(object);
}
