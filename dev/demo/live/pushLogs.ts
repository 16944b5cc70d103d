import { logLines, slotLength, type LogStream } from '../logs';
import type { Snapshot } from '../shop';
import { hour, minute } from '../time';

export interface LogOptions {
  /** Loki's base URL. */
  url: string;
  /** The shop at a time, ms. */
  snapshotAt(t: number): Snapshot;
  /** The present, ms. */
  now(): number;
  /** How far back the lines go, ms. Default: a day. */
  past?: number;
  onError(message: string): void;
  /** Called with the part of the past that is sent, [0, 1]. */
  onProgress?(done: number): void;
  signal?: AbortSignal;
}

const defaultPast = 24 * hour;
/** What is sent at once of the past, ms. */
const batchLength = 10 * minute;
const timeout = 30_000;
const readyTimeout = 60_000;

/**
 * Sends what the shop has logged to Loki, from what Loki has already on, and goes on with what it logs every few seconds; returns
 * what ends it. What Loki refuses is reported and left out.
 */
export async function pushLogs(options: LogOptions): Promise<() => void> {
  const { url, now, onError } = options;
  const report = (error: Error) => onError(`Loki at ${url} took no logs: ${error.message}`);
  const lastSlot = () => Math.floor(now() / slotLength) * slotLength;
  let sent = await sendPast(options, lastSlot()).catch((error: Error) => {
    report(error);
    return lastSlot();
  });
  const timer = setInterval(() => {
    const [from, to] = [sent, lastSlot()];
    // A clock that is set back sends nothing twice.
    sent = Math.max(from, to);
    sendLines(options, from, to).catch(report);
  }, slotLength);
  return () => clearInterval(timer);
}

/** Sends the past up to a time; returns that time, ms. */
async function sendPast(options: LogOptions, to: number): Promise<number> {
  const { url, past = defaultPast, onProgress, signal } = options;
  await waitUntilReady(url, signal);
  const newest = (await findNewest(url, to - past, to)) ?? to - past;
  const from = Math.ceil(newest / slotLength) * slotLength;
  for (let at = from; at < to; at += batchLength) {
    signal?.throwIfAborted();
    await sendLines(options, at, Math.min(to, at + batchLength));
    onProgress?.((at - from) / (to - from));
  }
  return to;
}

async function waitUntilReady(url: string, signal?: AbortSignal): Promise<void> {
  const ready = new URL('/ready', url);
  const isReady = () =>
    fetch(ready).then(
      ({ ok }) => ok,
      () => false
    );
  for (const deadline = Date.now() + readyTimeout; Date.now() < deadline && !(await isReady());) {
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The time of the shop's newest line in Loki, ms; undefined where it has none. */
async function findNewest(url: string, from: number, to: number): Promise<number | undefined> {
  const range = { start: `${from}000000`, end: `${to}000000`, limit: '1', direction: 'backward' };
  const params = new URLSearchParams({ query: '{job="shop"}', ...range });
  const response = await fetch(new URL(`/loki/api/v1/query_range?${params}`, url), {
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) {
    return undefined;
  }
  const { data } = (await response.json()) as { data: { result: LogStream[] } };
  const times = data.result.flatMap(({ values }) => values.map(([time]) => Number(time) / 1e6));
  return times.length === 0 ? undefined : Math.max(...times);
}

/** Sends what is logged in [from, to), both ends of slots. */
async function sendLines({ url, snapshotAt }: LogOptions, from: number, to: number): Promise<void> {
  const streams: LogStream[] = [];
  for (let t = from + slotLength; t <= to; t += slotLength) {
    streams.push(...logLines(snapshotAt(t)));
  }
  if (streams.length === 0) {
    return;
  }
  const response = await fetch(new URL('/loki/api/v1/push', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ streams: mergeStreams(streams) }),
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
}

function mergeStreams(streams: LogStream[]): LogStream[] {
  const merged = new Map<string, LogStream>();
  for (const { stream, values } of streams) {
    const key = JSON.stringify(stream);
    merged.set(key, { stream, values: [...(merged.get(key)?.values ?? []), ...values] });
  }
  return [...merged.values()];
}
