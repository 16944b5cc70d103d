import { readDuration } from '../language/readDuration';
import { Refusal } from '../refusal';

const second = 1_000_000_000n;
const defaultRange = 3_600n * second;
/** As Loki: more points are refused. */
const maxPoints = 11_000n;
const defaultLimit = 100;
const maxLimit = 5_000;

/** A time span of a request, ns. */
export interface Span {
  start: bigint;
  end: bigint;
}

/** `start` and `end`, or the hour before the present (ms). @throws Refusal */
export function readSpan(params: URLSearchParams, now: number): Span {
  const end = readTime(params.get('end')) ?? toNs(now);
  const since = params.get('since');
  const start = readTime(params.get('start')) ?? end - (since === null ? defaultRange : readDuration(since));
  if (start > end) {
    throw new Refusal(400, `The start ${start} lies after the end ${end}.`);
  }
  return { start, end };
}

/** The times of a range query, ns. @throws Refusal */
export function readTimes(params: URLSearchParams, { start, end }: Span): bigint[] {
  const step = readStep(params.get('step')) ?? defaultStep(end - start);
  const points = (end - start) / step + 1n;
  if (points > maxPoints) {
    throw new Refusal(400, `${points} points are more than ${maxPoints}. Make the step longer or the range shorter.`);
  }
  return Array.from({ length: Number(points) }, (_, i) => start + BigInt(i) * step);
}

/** `time`, or the present (ms), ns. @throws Refusal */
export function readInstant(params: URLSearchParams, now: number): bigint {
  return readTime(params.get('time')) ?? toNs(now);
}

/** @throws Refusal */
export function readLimit(params: URLSearchParams): number {
  const text = params.get('limit');
  const limit = text === null ? defaultLimit : Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) {
    throw new Refusal(400, `The limit is "${text}"; allowed are whole numbers from 1 to ${maxLimit}.`);
  }
  return limit;
}

/** @throws Refusal */
export function readDirection(params: URLSearchParams): 'forward' | 'backward' {
  const direction = (params.get('direction') ?? 'backward').toLowerCase();
  if (direction !== 'forward' && direction !== 'backward') {
    throw new Refusal(400, `The direction is "${direction}"; allowed are forward and backward.`);
  }
  return direction;
}

/** Whole numbers are ns, or seconds where they are short; fractions are seconds; else a date. @throws Refusal */
function readTime(text: string | null): bigint | undefined {
  if (text === null || text === '') {
    return undefined;
  }
  if (/^-?\d+$/.test(text)) {
    return BigInt(text) * (text.length <= 10 ? second : 1n);
  }
  const ms = /^\d+\.\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  if (!Number.isFinite(ms)) {
    throw new Refusal(400, `"${text}" is no time: nanoseconds, seconds with a fraction or a date of RFC 3339.`);
  }
  return toNs(ms);
}

function readStep(text: string | null): bigint | undefined {
  if (text === null || text === '') {
    return undefined;
  }
  const step = /^\d+(\.\d+)?$/.test(text) ? BigInt(Math.round(Number(text) * 1e9)) : readDuration(text);
  if (step <= 0n) {
    throw new Refusal(400, `The step is "${text}"; it must be longer than nothing.`);
  }
  return step;
}

function defaultStep(range: bigint): bigint {
  const step = (range / (250n * second)) * second;
  return step > second ? step : second;
}

function toNs(ms: number): bigint {
  return BigInt(Math.round(ms)) * 1_000_000n;
}
