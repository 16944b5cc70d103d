import type { Random } from '../stage/random';

const words = [
  '',
  ' ',
  'auto',
  'none',
  'up',
  'prom',
  '5m',
  '1d',
  '1h30m',
  '90',
  '-1h',
  '0s',
  '1e9d',
  '99999999999w',
  '1.5.5h',
  '1µs',
  'NaN',
  'Infinity',
  'true',
  'null',
  '[]',
  '{}',
  '$__interval',
  '$__rate_interval',
  '${__range_s}',
  '{{pod}}',
  '{{`{{`}}',
  '2026-11-12T13:30Z',
  '2026-11-12T13:30Z/2026-11-12T18:30Z',
  '2026-13-45/2026-02-30',
  '9999-12-31T23:59:60Z/P1Y',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '../../etc/passwd',
  'http://127.0.0.1:1/',
  '<script>alert(1)</script>',
  '%s%n%x',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u200b',
  'é'.normalize('NFD'),
  '🙂'.repeat(3),
  '\r\nX-Injected: 1',
  "' OR 1=1 --",
  '$(id)',
  '\\',
  '"',
  'rate(http_requests_total[5m])',
  'sum by (le) (rate(x_bucket{a="b",c=~".*"}[1m] offset 5m))',
  'S3cr3t',
];

const numbers = [
  0,
  -0,
  1,
  -1,
  0.95,
  1e-320,
  5e-324,
  1e21,
  1e308,
  -1e308,
  2 ** 31,
  -(2 ** 31),
  2 ** 32,
  2 ** 53,
  2 ** 63,
  1e15,
  8.64e15,
  8.64e15 + 1,
];

/** What JSON can say and JavaScript cannot write: `toJson` puts these texts in as they are. */
const raw = (text: string) => `@@${text}@@`;
const rawNumbers = ['1e400', '-1e400', '-0', '1E+2', '0.1e-999', `1${'0'.repeat(400)}`].map(raw);

/** A text: mostly short, now and then long, seldom very long. */
export function createText(random: Random): string {
  const word = random.pick(words);
  if (random.chance(0.9)) {
    return word;
  }
  const most = random.chance(0.05) ? 200_000 : 5000;
  const unit = `${word}${random.pick(['1', 'a', '-', '/', '[', '{', ' ', '\ud800', '1m', '{{', '.'])}`;
  return unit.repeat(Math.ceil((random.below(most) + 1) / unit.length));
}

/** A value that nobody expects, of any type. */
export function createValue(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 5 : 10);
  if (kind < 2) {
    return createText(random);
  }
  if (kind === 2) {
    return random.pick(numbers);
  }
  if (kind === 3) {
    return random.pick([true, false, null]);
  }
  if (kind === 4) {
    return random.pick(rawNumbers);
  }
  if (kind === 5) {
    return Array.from({ length: random.below(4) }, () => createValue(random, depth + 1));
  }
  if (kind === 6) {
    return createNested(random);
  }
  return kind === 7 ? createTrap(random) : createObject(random, depth);
}

function createObject(random: Random, depth: number): object {
  const entries = Array.from({ length: random.below(4) }, (): [string, unknown] => [
    createText(random).slice(0, 2000),
    createValue(random, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

/** Objects that break whoever turns them into texts or numbers, or looks into their prototype. */
function createTrap(random: Random): object {
  const value = random.pick([1, null, 'x', {}, []]);
  const names = random.pick([
    ['toString', 'valueOf'],
    ['__proto__'],
    ['constructor', 'prototype'],
    ['length'],
    ['toJSON'],
    ['then'],
  ]);
  const trap: Record<string, unknown> = Object.create(null);
  names.forEach((name) => (trap[name] = value));
  return trap;
}

/** Lists or objects in one another. */
function createNested(random: Random): unknown {
  const depth = random.pick([3, 30, 300, 3000]);
  const [open, close] = random.pick([['[', ']'] as const, ['{"a":', '}'] as const]);
  return raw(`${open.repeat(depth)}1${close.repeat(depth)}`);
}

/** JSON with what was marked as raw written as it is. */
export function toJson(value: unknown): string {
  const marked = JSON.stringify(value, (_, inner: unknown) => (Object.is(inner, -0) ? raw('-0') : inner)) ?? 'null';
  return marked.replace(/"@@(.*?)@@"/g, (_, text: string) => text.replaceAll('\\"', '"'));
}
