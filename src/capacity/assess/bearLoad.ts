import { hashText } from '../../engine';
import { fitLoad } from '../load/fitLoad';
import { isAmount, isSummed } from '../reading/capacityKinds';
import type { Reading, Resource } from '../reading/resource';
import type { BorneLoad } from './assessment';
import { findBusy } from './findBusy';

/** What a node's services use varies less than requests do, and its sum is all but the node's own. */
const minUsageSpread = 1.02;

type Parts = Array<[service: string, values: Float64Array]>;

/** The load that a resource bears, and how the resource follows it; undefined where no load of it is known. */
export function bearLoad(resource: Resource, reading: Reading): BorneLoad | undefined {
  const { kind, parts } = findParts(resource, reading);
  if (parts.length === 0) {
    return undefined;
  }
  const whole = sumParts(parts);
  const { members, series } = resource;
  const values = kind === 'requestsPerPod' && members ? whole.map((one, i) => one / members[i]) : whole;
  const { subject, part, rule } = resource;
  const seed = hashSeed(`${subject} ${part} ${rule.kind}`);
  return {
    kind,
    values,
    busy: findBusy({ ...series, values }, 'up'),
    parts: new Map(parts.map(([service, one]) => [service, findMean(one)])),
    fit: fitLoad(
      { load: values, value: series.values },
      { seed, ...(kind === 'usage' && { minSpread: minUsageSpread }) }
    ),
  };
}

function findParts(resource: Resource, reading: Reading): { kind: BorneLoad['kind']; parts: Parts } {
  const { subject, isNode, rule } = resource;
  const listLoads = (services: readonly string[]): Parts =>
    services.flatMap((service): Parts => {
      const load = reading.loads.get(service);
      return load ? [[service, load]] : [];
    });
  if (!isNode) {
    return { kind: resource.members ? 'requestsPerPod' : 'requests', parts: listLoads([subject]) };
  }
  const services = reading.placed.get(subject) ?? [];
  const usage = isSummed(rule.kind) ? listUsage(rule.kind, services, reading) : [];
  return usage.length > 0 ? { kind: 'usage', parts: usage } : { kind: 'nodeRequests', parts: listLoads(services) };
}

/** What each service uses of what its nodes have, by the part of it that each node has. */
function listUsage(kind: string, services: readonly string[], { resources, placed }: Reading): Parts {
  const countNodes = (service: string) => [...placed.values()].filter((all) => all.includes(service)).length;
  return services.flatMap((service): Parts => {
    const used = resources.find((one) => one.subject === service && one.rule.kind === kind && isAmount(one.rule));
    const nodes = countNodes(service);
    return used ? [[service, nodes > 1 ? used.series.values.map((one) => one / nodes) : used.series.values]] : [];
  });
}

/** Times at which any part is missing are missing: a sum without one of its parts looks like less load. */
function sumParts(parts: Parts): Float64Array {
  return parts[0][1].map((_, i) => parts.reduce((sum, [, values]) => sum + values[i], 0));
}

function findMean(values: Float64Array): number {
  const known = values.filter(Number.isFinite);
  return known.length > 0 ? known.reduce((a, b) => a + b) / known.length : NaN;
}

function hashSeed(text: string): number {
  return parseInt(hashText(text).slice(0, 6), 36);
}
