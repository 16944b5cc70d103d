import { day, quantile, type Series } from '../../src/engine';

export const incidentKinds = [
  'spike',
  'level shift',
  'trend',
  'variance',
  'lost season',
  'flat line',
  'slow leak',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** What a copy of a series has from `from` to the end of an incident that begins there. */
export interface Incident {
  kind: IncidentKind;
  values: Float64Array;
  from: number;
}

/** What a series is made of, as far as incidents need it. */
export interface Anatomy {
  /** Usual value at each observation: its median at that time of day. */
  profile: Float64Array;
  level: number;
  /** Standard deviation of the values less their profile, from the sizes that a half and a tenth of them exceed. */
  noise: number;
  /** Largest less smallest value of the profile. */
  amplitude: number;
  /** Share of observations that repeat the one before. */
  repeats: number;
  dayLength: number;
}

export function describeAnatomy({ values, step }: Series): Anatomy {
  const dayLength = Math.max(1, Math.round(day / step));
  const bins = Math.min(dayLength, 96);
  const level = quantile(values, 0.5);
  const findBin = (i: number) => Math.floor(((i % dayLength) * bins) / dayLength);
  const groups = Array.from({ length: bins }, () => [] as number[]);
  values.forEach((value, i) => groups[findBin(i)].push(value));
  const known = values.length >= 3 * dayLength;
  const medians = groups.map((group) => (known ? quantile(group, 0.5) : level));
  const profile = values.map((_, i) => medians[findBin(i)]);
  const sizes = values.map((value, i) => Math.abs(value - profile[i]));
  const floor = 0.02 * Math.abs(level) || quantile(values.map(Math.abs), 0.99) * 0.1 || 1;
  const repeats = values.filter((value, i) => i > 0 && value === values[i - 1]).length / values.length;
  return {
    profile,
    level,
    noise: Math.max(quantile(sizes, 0.5) / 0.6745, quantile(sizes, 0.9) / 1.645, floor),
    amplitude: Math.max(...medians) - Math.min(...medians),
    repeats,
    dayLength,
  };
}

/** Whether a series can show such an incident at all: a season to lose, movement to stop, days quiet enough to leak. */
export function canShow(kind: IncidentKind, { amplitude, noise, repeats, dayLength, level }: Anatomy): boolean {
  switch (kind) {
    case 'lost season':
      return dayLength >= 24 && amplitude > 4 * noise;
    case 'flat line':
      return repeats < 0.05;
    case 'slow leak':
      return dayLength >= 24 && noise < 0.25 * Math.abs(level);
    default:
      return true;
  }
}

/** Observations that an incident lasts, at most. */
export function drawLength(kind: IncidentKind, dayLength: number): number {
  const lengths = { spike: 2, trend: 120, variance: 60, 'flat line': 120 } as const;
  switch (kind) {
    case 'level shift':
      return Math.min(dayLength, 288);
    case 'lost season':
      return dayLength;
    case 'slow leak':
      return 7 * dayLength;
    default:
      return lengths[kind];
  }
}

/** Puts an incident of `kind` at `from`; its size and direction come from `random`, which is uniform on [0, 1). */
export function inject(
  series: Series,
  anatomy: Anatomy,
  { kind, from, random }: { kind: IncidentKind; from: number; random: () => number }
): Incident {
  const to = Math.min(series.values.length, from + drawLength(kind, anatomy.dayLength));
  const values = series.values.slice(from, to);
  const change = applyChange(kind, anatomy, { start: values[0], random });
  for (let age = 0; age < values.length; age++) {
    values[age] = Number.isNaN(values[age]) ? NaN : change(values[age], age, from + age);
  }
  return { kind, values, from };
}

type Change = (value: number, age: number, index: number) => number;

function applyChange(
  kind: IncidentKind,
  { noise, level, profile, dayLength }: Anatomy,
  { start, random }: { start: number; random: () => number }
): Change {
  const sign = random() < 0.5 ? -1 : 1;
  const size = sign * noise * (6 + 6 * random());
  switch (kind) {
    case 'spike':
      return (value) => value + 1.5 * size;
    case 'level shift':
      return (value) => value + size;
    case 'trend':
      return (value, age) => value + (1.5 * size * (age + 1)) / 60;
    case 'variance':
      return (value) => value + 4 * noise * gaussian(random);
    case 'lost season':
      return (value, _, index) => value - profile[index] + level;
    case 'flat line':
      return () => start;
    case 'slow leak':
      return (value, age) => value + (0.05 * Math.abs(level) * age) / dayLength;
  }
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A seeded generator of uniform numbers on [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
