import { controlKinds, maxReplicas, minReplicas, type Control } from '../../controls';
import { services } from '../../topology';
import { parseObject } from './readInjection';

const longestKey = 200;

/**
 * What a request's JSON asks to be done at `now` (ms): {kind, service, replicas?, key?}.
 * @throws Error naming the field, its value and what is allowed.
 */
export function readControl(body: string, now: number): Control {
  const { kind, service, replicas, key } = parseObject(body, '{"kind": "restart", "service": "recommendations"}');
  const known = controlKinds.find((candidate) => candidate === kind);
  if (known === undefined) {
    throw new Error(`kind is ${JSON.stringify(kind)}. Allowed: ${controlKinds.join(', ')}.`);
  }
  const names = services.map(({ name }) => name);
  if (typeof service !== 'string' || !names.includes(service)) {
    throw new Error(`service is ${JSON.stringify(service)}. Allowed: ${names.join(', ')}.`);
  }
  if (key !== undefined && (typeof key !== 'string' || key === '' || key.length > longestKey)) {
    throw new Error(`key is no text of 1 to ${longestKey} characters.`);
  }
  const done = { kind: known, service, at: now, ...(key !== undefined && { key }) };
  return known === 'scale' ? { ...done, replicas: readReplicas(replicas) } : done;
}

function readReplicas(replicas: unknown): number {
  // Engines write numbers as texts.
  const count = typeof replicas === 'string' ? Number(replicas) : replicas;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < minReplicas || count > maxReplicas) {
    throw new Error(
      `replicas is ${JSON.stringify(replicas)}. Allowed: a whole number from ${minReplicas} to ${maxReplicas}.`
    );
  }
  return count;
}
