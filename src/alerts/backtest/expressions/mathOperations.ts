type Binary = (a: number, b: number) => number;

const binary: Readonly<Record<string, Binary>> = {
  '||': (a, b) => Number(a !== 0 || b !== 0),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '>=': (a, b) => Number(a >= b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '<': (a, b) => Number(a < b),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
};

/** What decides before the second number is looked at, NaN or not. */
const shortCircuits: Readonly<Record<string, (a: number) => number | undefined>> = {
  '||': (a) => (a !== 0 ? 1 : undefined),
  '&&': (a) => (a === 0 ? 0 : undefined),
};

/** The result of an operator between two numbers; NaN where one is, but for `||` and `&&` that the first one decides. */
export function applyBinary(operator: string, a: number, b: number): number {
  const decided = shortCircuits[operator]?.(a);
  if (decided !== undefined) {
    return decided;
  }
  return Number.isNaN(a) || Number.isNaN(b) ? NaN : binary[operator](a, b);
}

/** The result of `!` or `-` before a number; NaN stays NaN. */
export function applyUnary(operator: string, a: number): number {
  if (Number.isNaN(a)) {
    return NaN;
  }
  return operator === '!' ? Number(a === 0) : -a;
}

type Change = (value: number | null) => number | null;

/** Functions of one number; null counts as NaN. */
const ofNumber =
  (change: (value: number) => number): Change =>
  (value) =>
    value === null ? NaN : change(value);

/** Rounds halves away from zero. */
const round = (value: number) => Math.sign(value) * Math.round(Math.abs(value));

/** Functions over each number of their argument. */
export const mathFunctions: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['abs', ofNumber(Math.abs)],
  ['log', ofNumber(Math.log)],
  ['round', ofNumber(round)],
  ['ceil', ofNumber(Math.ceil)],
  ['floor', ofNumber(Math.floor)],
  ['is_nan', ofNumber((value) => Number(Number.isNaN(value)))],
  ['is_inf', ofNumber((value) => Number(Math.abs(value) === Infinity))],
  ['is_null', (value) => Number(value === null)],
  ['is_number', (value) => Number(value !== null && Number.isFinite(value))],
]);

/** Functions without an argument. */
export const mathConstants: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ['nan', NaN],
  ['inf', Infinity],
  ['infn', -Infinity],
  ['null', null],
]);
