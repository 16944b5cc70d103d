import { incidentKinds, type Incident } from '../../incidents';
import { services } from '../../topology';
import { minute, second } from '../../time';

const longest = 24 * 60;
/** Who starts it wants to see it. */
const ramp = 5 * second;

/**
 * The incident that a request's JSON asks for, beginning at `now` (ms): {kind, service?, minutes?}.
 * @throws Error naming the field, its value and what is allowed.
 */
export function readInjection(body: string, now: number): Incident {
  const { kind, service, minutes } = parseObject(body, '{"kind": "errors", "service": "payment", "minutes": 30}');
  const known = incidentKinds.find((candidate) => candidate === kind);
  if (known === undefined) {
    throw new Error(`kind is ${JSON.stringify(kind)}. Allowed: ${incidentKinds.join(', ')}.`);
  }
  const names = known === 'traffic' ? ['frontend'] : services.map(({ name }) => name);
  const where = service ?? 'frontend';
  if (typeof where !== 'string' || !names.includes(where)) {
    throw new Error(`service is ${JSON.stringify(where)}. Allowed for ${known}: ${names.join(', ')}.`);
  }
  const length = minutes ?? 30;
  if (typeof length !== 'number' || !(length >= 1 && length <= longest)) {
    throw new Error(`minutes is ${JSON.stringify(length)}. Allowed: a number from 1 to ${longest}.`);
  }
  const title = `Injected: ${known} in ${where}`;
  return { kind: known, service: where, title, from: now, to: now + length * minute, ramp };
}

/** A request's JSON object. @throws Error with an example. */
export function parseObject(body: string, example: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) {
      return { ...value };
    }
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw new Error(`The body is no JSON object. Send for example ${example}.`);
}
