import type { Start } from '../shop';
import type { Message } from './message';

/** What is written around a start, each with its time in ms after it. */
export function describeStart({ service, version, reason, time }: Start): Array<{ after: number; message: Message }> {
  const commit = (Math.floor(time / 1000) % 0xfffffff).toString(16).padStart(7, '0');
  const isKilled = reason === 'killed';
  const leave = isKilled ? 'previous process was killed: out of memory' : 'received SIGTERM, shutting down';
  const finish = reason === 'rollback' ? `rolled back to version ${version}` : 'started';
  const by = reason === 'restart' ? 'operator' : 'pipeline';
  const messages: Array<Omit<Message, 'logger'>> = [
    { level: isKilled ? 'warn' : 'info', text: leave },
    { level: 'info', text: `starting version ${version}`, fields: { commit } },
    { level: 'info', text: `configuration loaded from /etc/shop/${service}.yaml`, fields: { keys: 48 } },
    { level: 'info', text: 'listening on :8080' },
    { level: 'info', text: finish, fields: { commit, by } },
  ];
  return messages.map((message, i) => ({ after: 600 * i, message: { ...message, logger: 'main' } }));
}

/** What a service writes when it is given more or fewer replicas. */
export function describeScaling(replicas: number): Message {
  return { level: 'info', logger: 'main', text: `scaled to ${replicas} replicas`, fields: { by: 'operator' } };
}
