import { ForecastError } from '../engine';

/** One field of a saved query model: what stands there, and what holds where nothing does. */
export interface Entry<T> {
  name: string;
  value: unknown;
  fallback: T;
}

/** Limits of the values that a forecast must respect; an absent side is open. */
export interface QueryBounds {
  lower?: number;
  upper?: number;
}

/** How far outside its band a value must lie to count as an anomaly; 0 = any distance. */
export interface MinimumDeviation {
  /** In the unit of the series, >= 0. */
  absolute: number;
  /** As a part of the expected value, >= 0. */
  relative: number;
}

type Model = Record<string, unknown>;

export function isObject(value: unknown): value is Model {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fallback where the field is absent or empty. @throws ForecastError that names the field otherwise. */
function absentOr<T>({ name, value, fallback }: Entry<T>, allowed: string): T {
  if (value === undefined || value === null || value === '') {
    return fallback;
  }
  throw new ForecastError('invalid-query', `${name} is ${JSON.stringify(value)}. Allowed: ${allowed}.`);
}

/** A template variable leaves text where a number is meant. */
function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function readOneOf<T extends string>(entry: Entry<T>, allowed: readonly T[]): T {
  return allowed.find((candidate) => candidate === entry.value) ?? absentOr(entry, allowed.join(', '));
}

export function readObject(entry: Entry<Model>, allowed: string): Model {
  return isObject(entry.value) ? entry.value : absentOr(entry, allowed);
}

export function readSource(entry: Entry<{ uid: string }>): { uid: string } {
  const uid = isObject(entry.value) ? entry.value.uid : entry.value;
  return typeof uid === 'string' ? { uid } : absentOr(entry, 'an object with the uid of an allowed source');
}

/** A duration, kept as written. */
export function readDuration(entry: Entry<string>): string {
  const { value } = entry;
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : absentOr(entry, "'auto' or a duration such as 5m, 12h or 28d");
}

/** A number strictly within the range. */
export function readNumber(entry: Entry<number>, { above, below }: { above: number; below: number }): number {
  const number = toNumber(entry.value);
  return number !== undefined && number > above && number < below
    ? number
    : absentOr(entry, `a number above ${above} and below ${below}`);
}

/** A whole number from `min` to `max`. */
export function readCount(entry: Entry<number>, { min, max }: { min: number; max: number }): number {
  const number = toNumber(entry.value);
  return Number.isInteger(number) && number! >= min && number! <= max
    ? number!
    : absentOr(entry, `a whole number from ${min} to ${max}`);
}

/** A finite number, or none. */
export function readOptionalNumber(entry: Entry<number | null>): number | null {
  return toNumber(entry.value) ?? absentOr(entry, 'a number');
}

export function readSeasonality(entry: Entry<'auto' | 'none' | string[]>): 'auto' | 'none' | string[] {
  const { value } = entry;
  if (value === 'auto' || value === 'none') {
    return value;
  }
  return isTexts(value)
    ? value.length === 0
      ? 'none'
      : value
    : absentOr(entry, "'auto', 'none' or a list of durations such as 1d and 1w");
}

/** A list of texts such as `example`. */
export function readTexts(entry: Entry<string[]>, allowed: string): string[] {
  return isTexts(entry.value) ? entry.value : absentOr(entry, allowed);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export function readBounds(entry: Entry<'auto' | 'none' | QueryBounds>): 'auto' | 'none' | QueryBounds {
  const { name, value } = entry;
  if (value === 'auto' || value === 'none') {
    return value;
  }
  if (!isObject(value)) {
    return absentOr(entry, "'auto', 'none' or an object with lower and upper");
  }
  const side = (key: keyof QueryBounds): QueryBounds => {
    const limit = readOptionalNumber({ name: `${name}.${key}`, value: value[key], fallback: null });
    return limit === null ? {} : { [key]: limit };
  };
  const bounds = { ...side('lower'), ...side('upper') };
  if (bounds.lower !== undefined && bounds.upper !== undefined && bounds.lower >= bounds.upper) {
    return absentOr(entry, 'a lower limit below the upper one');
  }
  return bounds;
}

export function readMinimumDeviation(entry: Entry<MinimumDeviation>): MinimumDeviation {
  const { name, value, fallback } = entry;
  if (!isObject(value)) {
    return absentOr(entry, 'an object with absolute and relative');
  }
  const part = (key: keyof MinimumDeviation) => {
    const own = { name: `${name}.${key}`, value: value[key], fallback: fallback[key] };
    const deviation = readOptionalNumber(own) ?? own.fallback;
    return deviation >= 0 ? deviation : absentOr(own, 'a number of at least 0');
  };
  return { absolute: part('absolute'), relative: part('relative') };
}
