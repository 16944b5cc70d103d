import { countReplicas, findEnd, type Control } from '../controls';
import { intensity, type Incident, type IncidentKind } from '../incidents';
import type { Noise } from '../random';
import { day, hour, minute } from '../time';
import { edges, services } from '../topology';

/** All that decides the shop's state at any time. */
export interface World {
  noise: Noise;
  /** When the shop opened: counters are zero then. ms. */
  start: number;
  /** May grow while the shop runs, never change. */
  incidents: Incident[];
  /** What was done to services; may grow while the shop runs, never change. */
  controls: Control[];
  /** How many times as many requests a service gets, by its name; those that it makes of others grow along. Default: as ever. */
  demand?: Readonly<Record<string, number>>;
}

/** What one service goes through at one moment. */
export interface ServiceLoad {
  /** Requests per second. */
  rate: number;
  /** Part of the requests that fail, [0, 1]. */
  errorRatio: number;
  /** Median duration of a request, s. */
  latency: number;
  /** Progress of a memory leak, [0, 1). */
  leak: number;
  /** Cores that a replica uses: a fixed part and one per request. */
  cpu: number;
  replicas: number;
}

/** The whole shop at time t. */
export interface Snapshot {
  t: number;
  world: World;
  loads: Map<string, ServiceLoad>;
}

/** Customers' requests per second: an ordinary one, and one that slows everything noticeably. */
const usualRate = 38;
const busyRate = 60;
/** Monday first: the shop sells most on weekends. */
const weekdayFactors = [0.94, 0.9, 0.92, 0.96, 1.08, 1.26, 1.2];
const monday = 4 * day;

export function snapshotAt(world: World, t: number): Snapshot {
  const loads = new Map<string, ServiceLoad>();
  for (const service of services) {
    loads.set(service.name, { rate: 0, errorRatio: 0, latency: 0, leak: 0, cpu: 0, replicas: 1 });
  }
  const snapshot = { t, world, loads };
  spreadRequests(snapshot);
  gatherTroubles(snapshot);
  return snapshot;
}

/** The load of a service that the topology names. */
export function computeLoad(snapshot: Snapshot, service: string): ServiceLoad {
  const load = snapshot.loads.get(service);
  if (load === undefined) {
    throw new Error(`The shop has no service "${service}".`);
  }
  return load;
}

/** Customers' requests per second: daily and weekly seasons, slow growth, slow wobble and noise. */
export function customerRate(world: World, t: number): number {
  const days = (t - world.start) / day;
  const wobble = 0.04 * world.noise.smooth('traffic', t / (25 * minute));
  const jitter = 0.025 * world.noise.white('traffic jitter', Math.floor(t / minute));
  const lost = 0.75 * strongest(world, { kind: 'traffic', service: 'frontend', t });
  return usualRate * dailyFactor(t) * weeklyFactor(t) * (1 + 0.004 * days) * Math.exp(wobble + jitter) * (1 - lost);
}

/** Two humps a day, at noon and in the evening; nearly silent at four (UTC). */
function dailyFactor(t: number): number {
  const hours = (t % day) / hour;
  const hump = (centre: number, width: number) => {
    const away = Math.abs(hours - centre);
    const distance = Math.min(away, 24 - away) / width;
    return Math.exp(-(distance * distance) / 2);
  };
  return 0.28 + 0.75 * hump(12.5, 3.2) + 1.05 * hump(20, 2.4);
}

/** Changes gradually around midnight, so that no step shows. */
function weeklyFactor(t: number): number {
  const days = (((t - monday) / day) % 7) + 7;
  const today = Math.floor(days - 0.5);
  const weight = days - 0.5 - today;
  const smooth = weight * weight * (3 - 2 * weight);
  return weekdayFactors[today % 7] * (1 - smooth) + weekdayFactors[(today + 1) % 7] * smooth;
}

/** How hard the hardest incident of a kind strikes a service at a time (ms), 0 to 1. */
export function strongest(world: World, which: { kind: IncidentKind; service: string; t: number }): number {
  let most = 0;
  for (const incident of world.incidents) {
    const isThere = incident.kind === which.kind && incident.service === which.service;
    if (isThere && which.t < findEnd(incident, world.controls)) {
      most = Math.max(most, intensity(incident, which.t));
    }
  }
  return most;
}

/** From the customers down: the topology lists callers first. */
function spreadRequests(snapshot: Snapshot): void {
  computeLoad(snapshot, 'frontend').rate = customerRate(snapshot.world, snapshot.t);
  for (const service of services) {
    const load = computeLoad(snapshot, service.name);
    load.rate *= snapshot.world.demand?.[service.name] ?? 1;
    const { rate } = load;
    for (const edge of edges) {
      if (edge.client === service.name) {
        computeLoad(snapshot, edge.server).rate += rate * edge.calls;
      }
    }
  }
}

/** From the leaves up: a caller waits for those it calls, and fails with them. */
function gatherTroubles(snapshot: Snapshot): void {
  const { world, t } = snapshot;
  for (const service of [...services].reverse()) {
    const load = computeLoad(snapshot, service.name);
    const at = { service: service.name, t };
    const slot = Math.floor(t / minute);
    load.replicas = countReplicas(world.controls, at);
    const slow = 1 + (5 * strongest(world, { kind: 'latency', ...at })) / load.replicas;
    const busy = 1 + (0.45 * (computeLoad(snapshot, 'frontend').rate / busyRate)) / load.replicas;
    const jitter = Math.exp(0.05 * world.noise.white(`${service.name} latency`, slot));
    load.leak = strongest(world, { kind: 'leak', ...at });
    load.latency = service.work * slow * busy * jitter * (1 + 0.8 * load.leak);
    load.cpu = 0.02 + (load.rate / load.replicas) * service.cpuPerRequest * (1 + 0.3 * load.leak);
    load.cpu *= Math.exp(0.04 * world.noise.white(`${service.name} cpu`, slot));
    load.errorRatio = 0.0015 * Math.exp(0.4 * world.noise.white(`${service.name} errors`, slot));
    load.errorRatio += 0.3 * strongest(world, { kind: 'errors', ...at });
    for (const edge of edges) {
      if (edge.client === service.name) {
        const called = computeLoad(snapshot, edge.server);
        load.latency += Math.min(edge.calls, 1) * called.latency;
        load.errorRatio += Math.min(edge.calls, 1) * called.errorRatio * 0.7;
      }
    }
  }
}
