import { hour, minute } from '../time';
import { services, type Service } from '../topology';
import { computeLoad, type Snapshot } from './load';
import type { Family, Metric } from './metric';
import { lastStart } from './starts';
import { containerTargets, serviceTargets, createTarget } from './targets';

const processCpu: Family = {
  name: 'process_cpu_seconds_total',
  type: 'counter',
  help: 'User and system CPU time of the process.',
};
const processMemory: Family = {
  name: 'process_resident_memory_bytes',
  type: 'gauge',
  help: 'Resident memory of the process.',
};
const processStart: Family = {
  name: 'process_start_time_seconds',
  type: 'gauge',
  help: 'Start of the process, in seconds since 1970.',
};
const replicas: Family = { name: 'service_replicas', type: 'gauge', help: 'Replicas that share the requests.' };
const containerCpu: Family = {
  name: 'container_cpu_usage_seconds_total',
  type: 'counter',
  help: 'CPU time of the container.',
};
const containerMemory: Family = {
  name: 'container_memory_working_set_bytes',
  type: 'gauge',
  help: 'Memory of the container that cannot be freed.',
};
const queueDepth: Family = { name: 'queue_depth', type: 'gauge', help: 'Messages that wait in the queue.' };

/** CPU, memory and start of a process of every service, seen from inside and from its container, and the queue of orders. */
export const processMetrics: Metric[] = [...services.flatMap(ofService), orderQueue()];

function ofService(service: Service): Metric[] {
  const inside = { target: createTarget(serviceTargets, service.name), labels: {} };
  const outside = {
    target: createTarget(containerTargets, service.node),
    labels: { namespace: 'shop', pod: `${service.name}-0`, container: service.name },
  };
  return [
    {
      family: processCpu,
      name: processCpu.name,
      ...inside,
      fractional: true,
      perSecond: (now) => computeLoad(now, service.name).cpu,
    },
    { family: processMemory, name: processMemory.name, ...inside, value: (now) => memoryUse(now, service) },
    {
      family: processStart,
      name: processStart.name,
      ...inside,
      value: ({ world, t }) => lastStart(world, service.name, t) / 1000,
    },
    { family: replicas, name: replicas.name, ...inside, value: (now) => computeLoad(now, service.name).replicas },
    {
      family: containerCpu,
      name: containerCpu.name,
      ...outside,
      fractional: true,
      perSecond: (now) => 1.04 * computeLoad(now, service.name).cpu,
    },
    {
      family: containerMemory,
      name: containerMemory.name,
      ...outside,
      value: (now) => Math.round(1.08 * memoryUse(now, service)),
    },
  ];
}

/** Bytes of one replica: follows the load, with a garbage collector's waves; a leak takes up to three times the memory at rest. */
export function memoryUse(snapshot: Snapshot, service: Service): number {
  const load = computeLoad(snapshot, service.name);
  const waves = 0.03 * snapshot.world.noise.smooth(`${service.name} memory`, snapshot.t / (2 * hour));
  const working = Math.min(0.25, (load.rate * service.cpuPerRequest) / 8 / load.replicas);
  return Math.round(service.memory * (1 + working + waves + 2.2 * load.leak));
}

/** Orders wait longer while payment fails or is slow. */
function orderQueue(): Metric {
  return {
    family: queueDepth,
    target: createTarget(serviceTargets, 'orders'),
    name: queueDepth.name,
    labels: { queue: 'orders' },
    value: (snapshot) => {
      const { rate, replicas } = computeLoad(snapshot, 'orders');
      const payment = computeLoad(snapshot, 'payment');
      const jitter = Math.exp(0.18 * snapshot.world.noise.smooth('queue', snapshot.t / (6 * minute)));
      const waiting = (3 + (2.2 * Math.pow(rate, 1.5)) / replicas) * jitter;
      return Math.round(waiting * (1 + 12 * payment.errorRatio + payment.latency));
    },
  };
}
