import type { Schema } from './parse';
import type { NumberRange } from './values';

const sides: Record<string, keyof NumberRange> = {
  min_value: 'min',
  max_value: 'max',
  gt_value: 'above',
  lt_value: 'below',
};

/** The range that the schema of a number demands, for editors and documentation; empty where it demands none. */
export function readNumberRange(schema: Schema): NumberRange {
  const { wrapped, pipe = [] } = schema as { wrapped?: Schema; pipe?: Array<{ type: string; requirement?: unknown }> };
  if (wrapped !== undefined) {
    return readNumberRange(wrapped);
  }
  return Object.fromEntries(
    pipe.filter(({ type }) => type in sides).map(({ type, requirement }) => [sides[type], requirement])
  );
}
