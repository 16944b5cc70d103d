import { loadOf, strongest, type Snapshot } from '../shop';
import { edges } from '../topology';
import type { Draw } from './draw';
import type { Message } from './message';
import { outOfMemoryTrace, nullPointerTrace } from './stackTraces';

/** What a service writes so often at the time of a snapshot, because something is wrong. */
export interface Trouble {
  id: string;
  /** Messages per second. */
  rate: number;
  write(draw: Draw): Message;
}

/** What goes wrong in a service, and in those that it calls. */
export function listTroubles(snapshot: Snapshot, service: string): Trouble[] {
  const own = [
    ...failures(snapshot, service),
    ...slowAnswers(snapshot, service),
    ...memory(snapshot, service),
    ...missingCustomers(snapshot, service),
  ];
  const called = edges.filter(({ client }) => client === service);
  return [...own, ...called.flatMap(({ server }) => failedCalls(snapshot, server))].filter(({ rate }) => rate > 0);
}

/** Messages per second of what strikes some of the requests in full: of every so many, but enough of them to be seen at night. */
function estimateRate(requests: number, { every, min }: { every: number; min: number }): number {
  return Math.max(requests / every, min);
}

function failures(snapshot: Snapshot, service: string): Trouble[] {
  const strength = strongest(snapshot.world, { kind: 'errors', service, t: snapshot.t });
  const rate = strength * estimateRate(loadOf(snapshot, service).rate, { every: 8, min: 0.4 });
  const breaker: Trouble = {
    id: 'breaker',
    rate: strength > 0.5 ? 1 / 20 : 0,
    write: (d) => warning('breaker', 'circuit breaker open', { failures: d.whole(20, 90), retry_in_s: d.whole(5, 30) }),
  };
  return service === 'payment'
    ? [{ id: 'gateway', rate, write: failedCharge }, { id: 'attempts', rate: rate / 3, write: givenUp }, breaker]
    : [{ id: 'failure', rate, write: (d) => failure(service, d) }, breaker];
}

function failedCharge(d: Draw): Message {
  const reason = d.pick(['issuer_unavailable', 'connection_reset', 'timeout', 'rate_limited']);
  const fields = { gateway: 'acme-pay', reason, order: d.whole(100000, 999999), took_ms: d.ms(2400) };
  return { level: 'error', logger: 'gateway', text: 'card gateway error', fields };
}

function givenUp(d: Draw): Message {
  const fields = {
    order: d.whole(100000, 999999),
    card_token: `tok_${d.hex(24)}`,
    email: `customer${d.whole(1, 4000)}@mail.example`,
  };
  return { level: 'error', logger: 'charge', text: 'charge failed after 3 attempts', fields };
}

function failure(service: string, d: Draw): Message {
  if (service === 'recommendations') {
    const text = 'Unexpected error while handling request';
    return { level: 'error', logger: 'RecommendationController', text, trace: nullPointerTrace() };
  }
  const reason = d.pick(['deadlock detected', 'connection refused', 'relation is locked']);
  return {
    level: 'error',
    logger: 'db',
    text: `database error: ${reason}`,
    fields: { attempt: d.whole(1, 3), took_ms: d.ms(300) },
  };
}

function slowAnswers(snapshot: Snapshot, service: string): Trouble[] {
  const strength = strongest(snapshot.world, { kind: 'latency', service, t: snapshot.t });
  const rate = strength * estimateRate(loadOf(snapshot, service).rate, { every: 80, min: 0.3 });
  return [
    {
      id: 'scan',
      rate,
      write: (d) =>
        warning('db', 'query took too long: sequential scan', { rows: d.whole(2e5, 9e5), took_ms: d.ms(900) }),
    },
    {
      id: 'queue',
      rate: rate / 4,
      write: (d) => warning('http', 'requests are queueing', { queued: d.whole(20, 400), oldest_ms: d.ms(1500) }),
    },
  ];
}

function memory({ world, t }: Snapshot, service: string): Trouble[] {
  const leak = strongest(world, { kind: 'leak', service, t });
  const percent = Math.min(99, Math.round(45 + 55 * leak));
  const isJava = service === 'recommendations';
  const heap: Trouble = {
    id: 'heap',
    rate: leak > 0.15 ? leak / 10 : 0,
    write: (d) =>
      warning(isJava ? 'GcMonitor' : 'memory', `heap usage at ${percent}%`, { pause_ms: d.ms(60 + 900 * leak) }),
  };
  const full: Trouble = {
    id: 'out of memory',
    rate: leak > 0.3 ? (leak * leak) / 6 : 0,
    write: (d) => ({
      level: 'error',
      logger: isJava ? 'ProfileCache' : 'memory',
      text: isJava ? 'Could not refresh profiles' : 'cannot allocate memory, request refused',
      trace: isJava ? outOfMemoryTrace(d) : undefined,
    }),
  };
  return [heap, full];
}

function missingCustomers({ world, t }: Snapshot, service: string): Trouble[] {
  const strength = strongest(world, { kind: 'traffic', service, t });
  return [
    {
      id: 'edge',
      rate: strength / 4,
      write: (d) =>
        warning('edge', 'no heartbeat from edge location', {
          location: d.pick(['fra1', 'icn1', 'iad1']),
          missed: d.whole(2, 40),
        }),
    },
  ];
}

/** What callers write of a service in trouble. */
function failedCalls(snapshot: Snapshot, server: string): Trouble[] {
  const { world, t } = snapshot;
  const load = loadOf(snapshot, server);
  const failing = strongest(world, { kind: 'errors', service: server, t });
  const slow = strongest(world, { kind: 'latency', service: server, t });
  const text = `call to ${server} failed: upstream returned 502`;
  return [
    {
      id: `${server} failed`,
      rate: failing * estimateRate(load.rate, { every: 20, min: 0.2 }),
      write: (d) => ({
        level: 'error',
        logger: 'client',
        text,
        fields: { attempt: d.whole(1, 3), trace_id: d.hex(16) },
      }),
    },
    {
      id: `${server} timeout`,
      rate: slow * estimateRate(load.rate, { every: 150, min: 0.2 }),
      write: (d) => ({
        level: 'error',
        logger: 'client',
        text: `timeout: ${server} did not answer within 2000 ms`,
        fields: { attempt: d.whole(1, 3), trace_id: d.hex(16) },
      }),
    },
  ];
}

function warning(logger: string, text: string, fields: Message['fields']): Message {
  return { level: 'warn', logger, text, fields };
}
