import { isConstantWord, isDelimiter, wildcard } from '../tokens/token';

/** Rows that are equal at all positions but one or two. */
export interface Context {
  /** The positions where they may differ; equal where it is one. */
  first: number;
  second: number;
  /** Indices of the rows, at least two. */
  rows: number[];
}

/** A prime below 2^26: two sums of residues make one exact double. */
const modulus = 67_108_859;

/**
 * The contexts of rows of equal length, over all positions or pairs of positions that hold words and leave a constant one beside
 * them. A row's positions are summed up by hashes of their tokens, so that leaving one out is a subtraction: linear in the
 * rows, and in the positions or pairs.
 */
export function createContexts(rows: ReadonlyArray<{ tokens: readonly string[] }>, positions: 1 | 2): Context[] {
  const length = rows[0].tokens.length;
  const hashes = rows.map(({ tokens }) => hashPositions(tokens));
  const found: Context[] = [];
  for (let first = 0; first < length; first++) {
    const last = positions === 1 ? first + 1 : length;
    for (let second = positions === 1 ? first : first + 1; second < last; second++) {
      const groups = new Map<number, number[]>();
      rows.forEach(({ tokens }, row) => {
        if (mayDiffer(tokens, first, second)) {
          const key = leaveOut(hashes[row], first, second);
          const group = groups.get(key);
          group ? group.push(row) : groups.set(key, [row]);
        }
      });
      groups.forEach((group) => group.length > 1 && found.push({ first, second, rows: group }));
    }
  }
  return found;
}

/** Of two positions neither may be a variable already: with it, the other one is a position of its own. */
function mayDiffer(tokens: readonly string[], first: number, second: number): boolean {
  const [a, b] = [tokens[first], tokens[second]];
  if (isDelimiter(a) || isDelimiter(b) || (first !== second && (a === wildcard || b === wildcard))) {
    return false;
  }
  for (let position = 0; position < tokens.length; position++) {
    if (position !== first && position !== second && isConstantWord(tokens[position])) {
      return true;
    }
  }
  return false;
}

interface PositionHashes {
  low: Float64Array;
  high: Float64Array;
  lowSum: number;
  highSum: number;
}

function hashPositions(tokens: readonly string[]): PositionHashes {
  const low = new Float64Array(tokens.length);
  const high = new Float64Array(tokens.length);
  let [lowSum, highSum] = [0, 0];
  for (let position = 0; position < tokens.length; position++) {
    low[position] = hash(tokens[position], 2 * position + 1);
    high[position] = hash(tokens[position], 2 * position + 0x5bd1e995);
    lowSum = (lowSum + low[position]) % modulus;
    highSum = (highSum + high[position]) % modulus;
  }
  return { low, high, lowSum, highSum };
}

function leaveOut({ low, high, lowSum, highSum }: PositionHashes, first: number, second: number): number {
  const other = first === second ? 0 : 1;
  const lowRest = (lowSum - low[first] - other * low[second] + 2 * modulus) % modulus;
  const highRest = (highSum - high[first] - other * high[second] + 2 * modulus) % modulus;
  return lowRest * modulus + highRest;
}

/** FNV-1a (Fowler, Noll, Vo) with a seed, below the modulus. */
function hash(text: string, seed: number): number {
  let value = 2166136261 ^ seed;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  }
  value ^= value >>> 15;
  return (Math.imul(value, 0x2c1b3c6d) >>> 0) % modulus;
}
