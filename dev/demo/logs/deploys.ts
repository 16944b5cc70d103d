import type { World } from '../shop';
import { day, hour, minute } from '../time';
import { services } from '../topology';
import type { Message } from './message';

/** A start of a service. */
export interface Start {
  service: string;
  /** ms. */
  time: number;
  version: string;
  reason: 'deploy' | 'rollback' | 'killed';
}

/** Each day one service has its turn then, after midnight (UTC), ms. */
const deployTime = 10 * hour + 17 * minute;

/** What is started in [from, to), ms: the day's deploy, one that is behind slow answers and is undone, and what had no memory left. */
export function listStarts(world: World, from: number, to: number): Start[] {
  const starts: Start[] = [];
  for (let today = Math.floor(from / day); today * day < to; today++) {
    const { name } = services[today % services.length];
    const time = today * day + deployTime;
    starts.push({ service: name, time, version: findVersion(name, time), reason: 'deploy' });
  }
  for (const { kind, service, from: begin, to: end } of world.incidents) {
    if (kind === 'latency') {
      starts.push({ service, time: begin, version: findVersion(service, begin, 1), reason: 'deploy' });
      starts.push({ service, time: end, version: findVersion(service, end), reason: 'rollback' });
    } else if (kind === 'leak') {
      starts.push({ service, time: end, version: findVersion(service, end), reason: 'killed' });
    }
  }
  return starts.filter(({ time }) => time >= from && time < to);
}

/** The version that a service has by its daily deploys, and so many patches more. */
function findVersion(service: string, time: number, patches = 0): string {
  const turn = services.findIndex(({ name }) => name === service);
  const days = Math.floor((time - deployTime) / day);
  const deploys = Math.floor((days - turn) / services.length);
  return `1.${Math.floor(deploys / 10) % 10}.${(deploys % 10) + patches}`;
}

/** What is written around a start, each with its time in ms after it. */
export function describeStart({ service, version, reason, time }: Start): Array<{ after: number; message: Message }> {
  const commit = (Math.floor(time / 1000) % 0xfffffff).toString(16).padStart(7, '0');
  const isKilled = reason === 'killed';
  const leave = isKilled ? 'previous process was killed: out of memory' : 'received SIGTERM, shutting down';
  const finish = reason === 'rollback' ? `rolled back to version ${version}` : 'started';
  const messages: Array<Omit<Message, 'logger'>> = [
    { level: isKilled ? 'warn' : 'info', text: leave },
    { level: 'info', text: `starting version ${version}`, fields: { commit } },
    { level: 'info', text: `configuration loaded from /etc/shop/${service}.yaml`, fields: { keys: 48 } },
    { level: 'info', text: 'listening on :8080' },
    { level: 'info', text: finish, fields: { commit, by: 'pipeline' } },
  ];
  return messages.map((message, i) => ({ after: 600 * i, message: { ...message, logger: 'main' } }));
}
