import { listStarts, loadOf, strongest, type Snapshot } from '../shop';
import { second } from '../time';
import { services, type Service } from '../topology';
import { createDraw, type Draw } from './draw';
import { describeScaling, describeStart } from './deploys';
import { formatMessage } from './formats';
import { backOfficeKinds } from './kinds/backOffice';
import { storefrontKinds } from './kinds/storefront';
import type { Message, MessageKind } from './message';
import { listTroubles } from './troubles';

/** A stream of Loki's push API: lines with their time in ns. */
export interface LogStream {
  stream: Record<string, string>;
  values: Array<[string, string]>;
}

interface Entry {
  /** ms. */
  time: number;
  message: Message;
}

/** Lines are made for slots of this length, from multiples of it, ms: the same, whenever they are made. */
export const slotLength = 5 * second;
/** One line stands for this many requests, so that logs stay small. */
const requestsPerLine = 150;
/** How hard an incident must strike to silence what it silences. */
const silence = 0.5;

const kinds: Record<string, MessageKind[]> = { ...storefrontKinds, ...backOfficeKinds };

/** What every service writes in the slot before the snapshot, whose time is a multiple of the slot's length. */
export function logLines(snapshot: Snapshot): LogStream[] {
  const from = snapshot.t - slotLength;
  const streams = new Map<string, LogStream>();
  for (const service of services) {
    const entries = [
      ...listRequests(snapshot, service),
      ...listBackground(snapshot, service.name),
      ...listTroubleEntries(snapshot, service.name),
      ...listStartEntries(snapshot, service.name),
      ...listScalings(snapshot, service.name),
    ].filter(({ time }) => time >= from && time < snapshot.t);
    entries.sort((a, b) => a.time - b.time);
    entries.forEach((entry, i) => addEntry(streams, { entry, service: service.name, i }));
  }
  return [...streams.values()];
}

function addEntry(
  streams: Map<string, LogStream>,
  { entry, service, i }: { entry: Entry; service: string; i: number }
): void {
  const { level } = entry.message;
  const key = `${service} ${level}`;
  const stream = streams.get(key) ?? { stream: { job: 'shop', service, level }, values: [] };
  streams.set(key, stream);
  // Each line has a nanosecond of its own, so that lines of one message stay in order.
  formatMessage(entry.message, entry.time, service).forEach((text, line) =>
    stream.values.push([`${Math.floor(entry.time)}${String(i * 100 + line).padStart(6, '0')}`, text])
  );
}

/** Requests, some of them failed. */
function listRequests(snapshot: Snapshot, { name, routes }: Service): Entry[] {
  const { rate, errorRatio, latency } = loadOf(snapshot, name);
  return spread(snapshot.t, { id: `${name} requests`, rate: rate / requestsPerLine }, (d) => {
    let rest = d.share();
    const route = routes.find(({ share }) => (rest -= share) < 0) ?? routes[0];
    const failed = d.share() < errorRatio;
    return {
      level: failed ? 'error' : 'info',
      logger: 'http',
      text: failed ? 'request failed: internal error' : 'request',
      fields: {
        method: route.method,
        route: route.path,
        status: failed ? 500 : 200,
        duration_ms: d.ms(1000 * latency),
        trace_id: d.hex(16),
      },
    };
  });
}

function listTroubleEntries(snapshot: Snapshot, service: string): Entry[] {
  return listTroubles(snapshot, service).flatMap(({ id, rate, write }) =>
    spread(snapshot.t, { id: `${service} ${id}`, rate }, write)
  );
}

/** Messages at a rate per second over the slot before a time. */
function spread(t: number, { id, rate }: { id: string; rate: number }, write: (d: Draw) => Message): Entry[] {
  const slot = Math.round(t / slotLength);
  const count = Math.min(500, Math.floor((rate * slotLength) / second + createDraw(`${id} count`, slot).share()));
  return Array.from({ length: count }, (_, i) => {
    const draw = createDraw(id, slot * 512 + i);
    return { time: t - slotLength + ((i + draw.share()) * slotLength) / count, message: write(draw) };
  });
}

/** What comes by itself, once in every period. */
function listBackground(snapshot: Snapshot, service: string): Entry[] {
  const { world, t } = snapshot;
  return kinds[service].flatMap((kind, k) => {
    const { silencedBy, every, level, logger, isPunctual } = kind;
    if (silencedBy && strongest(world, { kind: silencedBy, service, t }) > silence) {
      return [];
    }
    const entries: Entry[] = [];
    for (let period = Math.floor((t - slotLength) / every); period * every < t; period++) {
      const draw = createDraw(`${service} ${k}`, period);
      const position = isPunctual ? 0.001 * draw.share() : draw.share();
      const time = (period + position) * every;
      // What is not of this slot need not be written.
      if (time >= t - slotLength && time < t) {
        const written = kind.write(draw);
        const [text, fields] = typeof written === 'string' ? [written] : written;
        entries.push({ time, message: { level, logger, text, fields } });
      }
    }
    return entries;
  });
}

function listStartEntries({ world, t }: Snapshot, service: string): Entry[] {
  return listStarts(world, t - 2 * slotLength, t)
    .filter((start) => start.service === service)
    .flatMap((start) => describeStart(start).map(({ after, message }) => ({ time: start.time + after, message })));
}

function listScalings({ world }: Snapshot, service: string): Entry[] {
  return world.controls.flatMap(({ kind, service: scaled, at, replicas = 1 }) =>
    kind === 'scale' && scaled === service ? [{ time: at, message: describeScaling(replicas) }] : []
  );
}
