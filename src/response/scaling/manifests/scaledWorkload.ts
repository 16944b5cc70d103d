import * as v from 'valibot';
import { findSelector, isBalanced } from '../../../alerts';
import { baseUrl, choice, describe, number, object, text, wholeNumber } from '../../../schema';

const name = 'a Kubernetes name of lower-case letters, digits and hyphens, such as checkout';
/** RFC 1123 labels: what a service's or namespace's name may be, and nothing that means anything in YAML or PromQL. */
const kubernetesName = (max: number) =>
  v.pipe(v.string(name), v.regex(/^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/, name), v.maxLength(max));

/** KEDA names its HPA `keda-hpa-` and the name, which is a label of at most 63 characters. */
const maxWorkloadLength = 54;

/** What can be scaled. */
export const workloadKinds = ['Deployment', 'StatefulSet'] as const;

/** The smallest quantity of Kubernetes is a thousandth. */
const minPerReplica = 0.001;

/** Autoscalers know no variables of Grafana, and prometheus-adapter reads << and >> as a template. */
const demand = v.pipe(
  text('a query of PromQL'),
  v.check(isBalanced, '{field} has a bracket or quote that is not closed. Close it.'),
  v.check(
    (expr) => !/\$__|\$\{|\[\s*\$/.test(expr),
    '{field} has a variable of Grafana, which autoscalers do not know. Write a length of time such as 5m in its place.'
  ),
  v.check((expr) => !/<<|>>/.test(expr), '{field} has << or >>, which prometheus-adapter replaces. Write it without.'),
  v.check((expr) => findSelector(expr) !== undefined, '{field} is no query of PromQL with a metric. Write one.')
);

/** What manifests are written for. */
export const scaledWorkloadSchema = v.pipe(
  object({
    namespace: kubernetesName(63),
    workload: kubernetesName(maxWorkloadLength),
    kind: choice(workloadKinds),
    expr: describe(demand, 'The demand: several series of it are added up.'),
    perReplica: describe(number({ min: minPerReplica, max: 1e12 }), 'Demand that one replica serves.'),
    utilisation: describe(number({ min: 0.05, max: 1 }), 'Share of that which the reactive trigger aims at.'),
    minReplicas: describe(wholeNumber({ min: 1, max: 10_000 }), 'The floor.'),
    maxReplicas: describe(wholeNumber({ min: 1, max: 10_000 }), 'The ceiling.'),
    stabilization: describe(wholeNumber({ min: 0, max: 3600 }), 'Seconds for which fewer replicas must be enough.'),
    rule: describe(
      v.pipe(v.string('the uid of a rule'), v.regex(/^[\w-]{1,64}$/, 'the uid of a rule')),
      'Uid of the rule whose recorded series is read.'
    ),
    prometheus: describe(baseUrl(), 'Address of the Prometheus that holds it, as the cluster reaches it.'),
  }),
  v.forward(
    v.check(
      ({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas,
      'The floor is above the ceiling. Give a floor that is at most the ceiling.'
    ),
    ['minReplicas']
  )
);

/** A workload that is scaled by a demand, and by what is recorded of its forecast. */
export type ScaledWorkload = v.InferOutput<typeof scaledWorkloadSchema>;
