import type { Known } from '../known';

/** A resource as metrics tell of it: `target_info` of OpenTelemetry. */
export interface Resource {
  service: string;
  /** `service.instance.id`; empty where it has none. */
  instance: string;
  /** Name of its pod; empty where none is told. */
  pod: string;
  /** `k8s.pod.uid`; empty where it is not told. */
  podUid: string;
  /** Whether any attribute says that it runs in Kubernetes. */
  isKubernetes: boolean;
}

/** DEBUG lines of a service over the last 15 days. */
export interface DebugLines {
  /** Days, of 15 that were looked at, with such lines. */
  days: number;
  /** `deployment.environment.name`; empty where no line tells it. */
  environment: string;
}

type ByService<Value> = ReadonlyMap<string, Value>;

/** What the open instrumentation score is made from. */
export interface InstrumentationEvidence {
  resources: Known<Resource[]>;
  /** Metrics with a label of 10,000 values or more. */
  wideMetrics: Known<ByService<string[]>>;
  /** Metrics of several units; `hasUnits` false where the source knows no unit at all. */
  unitConflicts: Known<{ hasUnits: boolean; services: ByService<string[]> }>;
  /** Histograms whose buckets are others than elsewhere; services without histograms are not in it. */
  oddBuckets: Known<ByService<string[]>>;
  /** Metrics that are called as attributes are. */
  attributeNames: Known<ByService<string[]>>;
  debugLines: Known<ByService<DebugLines>>;
}
