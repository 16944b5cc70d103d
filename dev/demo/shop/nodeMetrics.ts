import { minute } from '../time';
import { nodes, services, type Node, type Service } from '../topology';
import { diskUsedRatio } from './disk';
import { computeLoad, type Snapshot } from './load';
import type { Family, Metric } from './metric';
import { memoryUse } from './processMetrics';
import { nodeTargets, createTarget } from './targets';

const gauge = (name: string, help: string): Family => ({ name, type: 'gauge', help });
const cpuSeconds: Family = {
  name: 'node_cpu_seconds_total',
  type: 'counter',
  help: 'Seconds that the CPUs spent in each mode.',
};
const load1 = gauge('node_load1', 'Load average over one minute.');
const memTotal = gauge('node_memory_MemTotal_bytes', 'Memory of the node.');
const memAvailable = gauge('node_memory_MemAvailable_bytes', 'Memory that programs could get.');
const diskSize = gauge('node_filesystem_size_bytes', 'Size of the filesystem.');
const diskAvail = gauge('node_filesystem_avail_bytes', 'Space that is free for programs.');

/** Filesystems of every node: the size in bytes by mount point. */
const filesystems = [
  { size: 40 * 2 ** 30, labels: { device: '/dev/nvme0n1p1', fstype: 'ext4', mountpoint: '/' } },
  { size: 200 * 2 ** 30, labels: { device: '/dev/nvme1n1', fstype: 'ext4', mountpoint: '/data' } },
];

/** What node exporter tells of every node. */
export const nodeMetrics: Metric[] = nodes.flatMap((node) => {
  const target = createTarget(nodeTargets, node.name);
  const one = (family: Family, value: (snapshot: Snapshot) => number): Metric => ({
    family,
    target,
    name: family.name,
    labels: {},
    value,
  });
  return [
    ...cpuModes(node),
    ...disks(node),
    one(load1, (snapshot) => Math.round(115 * coresInUse(snapshot, node)) / 100),
    one(memTotal, () => node.memory),
    one(memAvailable, (snapshot) => node.memory - memoryInUse(snapshot, node)),
  ];
});

function cpuModes(node: Node): Metric[] {
  const parts: Record<string, (used: number) => number> = {
    user: (used) => 0.74 * used,
    system: (used) => 0.2 * used,
    iowait: (used) => 0.06 * used,
    idle: (used) => node.cores - used,
  };
  // One series stands for all cores: per-core series would only multiply the history.
  return Object.entries(parts).map(([mode, part]) => ({
    family: cpuSeconds,
    target: createTarget(nodeTargets, node.name),
    name: cpuSeconds.name,
    labels: { cpu: '0', mode },
    fractional: true,
    perSecond: (snapshot) => part(Math.min(node.cores, coresInUse(snapshot, node))),
  }));
}

function disks(node: Node): Metric[] {
  const target = createTarget(nodeTargets, node.name);
  return filesystems.flatMap(({ size, labels }): Metric[] => {
    const disk = { node: node.name, mountpoint: labels.mountpoint };
    const free = (snapshot: Snapshot) => Math.round(size * (1 - diskUsedRatio(snapshot, disk)));
    return [
      { family: diskSize, target, name: diskSize.name, labels, value: () => size },
      { family: diskAvail, target, name: diskAvail.name, labels, value: free },
    ];
  });
}

function coresInUse(snapshot: Snapshot, node: Node): number {
  const own = 0.15 + 0.02 * snapshot.world.noise.white(`${node.name} cpu`, Math.floor(snapshot.t / minute));
  const cores = (service: Service) =>
    computeLoad(snapshot, service.name).cpu * computeLoad(snapshot, service.name).replicas;
  return servicesOn(node).reduce((sum, service) => sum + cores(service), Math.max(0.05, own));
}

function memoryInUse(snapshot: Snapshot, node: Node): number {
  const system = 0.12 * node.memory;
  const bytes = (service: Service) => memoryUse(snapshot, service) * computeLoad(snapshot, service.name).replicas;
  return Math.round(servicesOn(node).reduce((sum, service) => sum + bytes(service), system));
}

function servicesOn(node: Node): Service[] {
  return services.filter((service) => service.node === node.name);
}
