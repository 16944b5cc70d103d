import { findEnd, findRemedy } from '../controls';
import { day, hour, minute } from '../time';
import { services } from '../topology';
import type { World } from './load';

/** A start of a service. */
export interface Start {
  service: string;
  /** ms. */
  time: number;
  version: string;
  reason: 'deploy' | 'rollback' | 'killed' | 'restart';
}

/** Each day one service has its turn then, after midnight (UTC), ms. */
const deployTime = 10 * hour + 17 * minute;

/**
 * What is started in [from, to), ms: the day's deploy, one that is behind slow answers and is undone, what had no memory left, and
 * what somebody restarted.
 */
export function listStarts(world: World, from: number, to: number): Start[] {
  const starts: Start[] = [];
  for (let today = Math.floor(from / day); today * day < to; today++) {
    const { name } = services[today % services.length];
    const time = today * day + deployTime;
    starts.push({ service: name, time, version: findVersion(name, time), reason: 'deploy' });
  }
  starts.push(...listIncidentStarts(world), ...listRestarts(world));
  return starts.filter(({ time }) => time >= from && time < to);
}

function listIncidentStarts({ incidents, controls }: World): Start[] {
  return incidents.flatMap((incident): Start[] => {
    const { kind, service, from } = incident;
    const end = findEnd(incident, controls);
    if (kind === 'latency') {
      return [
        { service, time: from, version: findVersion(service, from, 1), reason: 'deploy' },
        { service, time: end, version: findVersion(service, end), reason: 'rollback' },
      ];
    }
    const isKilled = kind === 'leak' && findRemedy(incident, controls) === undefined;
    return isKilled ? [{ service, time: end, version: findVersion(service, end), reason: 'killed' }] : [];
  });
}

function listRestarts({ controls }: World): Start[] {
  return controls
    .filter(({ kind }) => kind === 'restart')
    .map(({ service, at }) => ({ service, time: at, version: findVersion(service, at), reason: 'restart' }));
}

/** When the process that a service has at a time was started, ms. */
export function lastStart(world: World, service: string, t: number): number {
  const turn = services.findIndex(({ name }) => name === service);
  const today = Math.floor((t - deployTime) / day);
  const since = (((today - turn) % services.length) + services.length) % services.length;
  return [...listIncidentStarts(world), ...listRestarts(world)]
    .filter((start) => start.service === service && start.time <= t)
    .reduce((latest, { time }) => Math.max(latest, time), (today - since) * day + deployTime);
}

/** The version that a service has by its daily deploys, and so many patches more. */
function findVersion(service: string, time: number, patches = 0): string {
  const turn = services.findIndex(({ name }) => name === service);
  const days = Math.floor((time - deployTime) / day);
  const deploys = Math.floor((days - turn) / services.length);
  return `1.${Math.floor(deploys / 10) % 10}.${(deploys % 10) + patches}`;
}
