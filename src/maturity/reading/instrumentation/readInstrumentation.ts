import { day } from '../../../engine';
import { createMessage } from '../../../texts';
import { known, mapKnown, notKnown, type Known } from '../known';
import type { Reading, Sample } from '../createReading';
import type { Subjects } from '../evidence';
import { listStreams } from '../telemetry/readLogLines';
import type { Cardinality } from '../telemetry/telemetryEvidence';
import {
  allBucketsExpr,
  attributeNamesExpr,
  holdersExpr,
  maxLabelValues,
  ownBucketsExpr,
  resourcesExpr,
  wideMetricsExpr,
} from './exprs';
import type { DebugLines, InstrumentationEvidence, Resource } from './instrumentationEvidence';

/** Wide labels and metrics with several units that are looked at. */
const maxLooked = 3;
/** Days that DEBUG lines are looked for; more than 14 in a row are too many. */
const debugDays = 15;
const isName = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;

interface InstrumentationReading {
  reading: Reading;
  subjects: Subjects;
  cardinality: Known<Cardinality>;
  /** ms. */
  now: number;
}

/** Reads what the rules of the open score ask, in some ten queries for all services together. */
export async function readInstrumentation(given: InstrumentationReading): Promise<InstrumentationEvidence> {
  const { reading, subjects } = given;
  const [resources, wideMetrics, unitConflicts, oddBuckets, attributeNames, debugLines] = await Promise.all([
    reading.sample('promql', resourcesExpr),
    readWideMetrics(given),
    readUnitConflicts(given),
    readOddBuckets(given),
    reading.sample('promql', attributeNamesExpr),
    readDebugLines(given),
  ]);
  return {
    resources: mapKnown(resources, (samples) => samples.flatMap((one) => readResource(one, subjects))),
    wideMetrics,
    unitConflicts,
    oddBuckets,
    attributeNames: mapKnown(attributeNames, (samples) => groupNames(samples, subjects)),
    debugLines,
  };
}

function readResource({ labels }: Sample, { ownerOf }: Subjects): Resource[] {
  const { instance = '', pod = '', k8s_pod_name: podName = pod, k8s_pod_uid: podUid = '' } = labels;
  const service = ownerOf(labels);
  const isKubernetes = Object.keys(labels).some((label) => label.startsWith('k8s_') && labels[label] !== '');
  return service === undefined ? [] : [{ service, instance, pod: podName, podUid, isKubernetes }];
}

/** Names of metrics by the service that has them. */
function groupNames(samples: readonly Sample[], { ownerOf }: Pick<Subjects, 'ownerOf'>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  samples.forEach(({ labels }) => {
    const owner = ownerOf(labels);
    if (owner !== undefined && labels.__name__ !== undefined) {
      groups.set(owner, [...new Set([...(groups.get(owner) ?? []), labels.__name__])]);
    }
  });
  return groups;
}

/** No label of all has too many values: then no metric's has. Else they are counted. */
async function readWideMetrics({
  reading,
  subjects,
  cardinality,
}: InstrumentationReading): Promise<InstrumentationEvidence['wideMetrics']> {
  if (!cardinality.ok) {
    return cardinality;
  }
  const { labels } = cardinality.value;
  if (labels === undefined) {
    return notKnown(createMessage('instrumentation.no-label-counts', {}));
  }
  const wide = labels.filter(({ name, values }) => values >= maxLabelValues && isName.test(name)).slice(0, maxLooked);
  const answers = await Promise.all(wide.map(({ name }) => reading.sample('promql', wideMetricsExpr(name))));
  const samples: Sample[] = [];
  for (const answer of answers) {
    if (!answer.ok) {
      return answer;
    }
    samples.push(...answer.value);
  }
  return known(groupNames(samples, subjects));
}

async function readUnitConflicts({
  reading,
  subjects,
}: InstrumentationReading): Promise<InstrumentationEvidence['unitConflicts']> {
  const metadata = await reading.metadata('metadata', [['limit', '20000']]);
  if (!metadata.ok) {
    return metadata;
  }
  const { hasUnits, names } = findUnitConflicts(metadata.value);
  const looked = names.filter((name) => isName.test(name)).slice(0, 100);
  if (looked.length === 0) {
    return known({ hasUnits, services: new Map() });
  }
  const holders = await reading.sample('promql', holdersExpr(looked));
  return mapKnown(holders, (samples) => ({ hasUnits, services: groupNames(samples, subjects) }));
}

/** Metrics of an answer below `metadata` that have several units, and whether any has one. */
export function findUnitConflicts(answer: unknown): { hasUnits: boolean; names: string[] } {
  const { data } = Object(answer);
  const units = Object.entries(Object(data)).map(([name, entries]): [string, Set<string>] => [
    name,
    new Set((Array.isArray(entries) ? entries : []).map((one) => String(Object(one).unit ?? ''))),
  ]);
  return {
    hasUnits: units.some(([, own]) => [...own].some((unit) => unit !== '')),
    names: units.filter(([, own]) => own.size > 1).map(([name]) => name),
  };
}

/** Histograms of services that lack buckets which the same metric has elsewhere. */
async function readOddBuckets({
  reading,
  subjects,
}: InstrumentationReading): Promise<InstrumentationEvidence['oddBuckets']> {
  const [all, own] = await Promise.all([
    reading.sample('promql', allBucketsExpr),
    reading.sample('promql', ownBucketsExpr),
  ]);
  if (!all.ok) {
    return all;
  }
  const counts = new Map(all.value.map(({ labels, value }) => [labels.__name__, value]));
  return mapKnown(own, (samples) => {
    const isOdd = ({ labels, value }: Sample) => value < (counts.get(labels.__name__) ?? 0);
    const odd = groupNames(samples.filter(isOdd), subjects);
    const services = [...groupNames(samples, subjects).keys()];
    return new Map(services.map((service) => [service, odd.get(service) ?? []]));
  });
}

/** Looks into five minutes of each day. */
async function readDebugLines({
  reading,
  subjects,
  now,
}: InstrumentationReading): Promise<InstrumentationEvidence['debugLines']> {
  if (subjects.sources.logs === undefined) {
    return notKnown(createMessage('maturity.no-logs', {}));
  }
  const to = Math.floor(now / day) * day;
  const times = { from: to - (debugDays - 1) * day, to, step: day };
  const found = new Map<string, DebugLines>();
  for (const { match, by } of listStreams(subjects.discovery.fleet)) {
    const groups = `${by}, deployment_environment_name, deployment_environment`;
    const stage = '| detected_level=~"(?i)debug" or level=~"(?i)debug" or severity_text=~"(?i)debug"';
    const answer = await reading.series(
      'logql',
      `sum by (${groups}) (count_over_time({${match}} ${stage} [5m]))`,
      times
    );
    if (!answer.ok) {
      return answer;
    }
    answer.value.forEach(({ labels, values }) => {
      const owner = subjects.ownerOf(labels);
      const days = values.filter((value) => value > 0).length;
      const environment = labels.deployment_environment_name ?? labels.deployment_environment ?? '';
      if (owner !== undefined && days > (found.get(owner)?.days ?? 0)) {
        found.set(owner, { days, environment });
      }
    });
  }
  return known(found);
}
