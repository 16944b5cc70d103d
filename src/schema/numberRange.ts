import type { Schema } from './parse';
import type { NumberRange } from './values';

const sides: Record<string, keyof NumberRange> = {
  min_value: 'min',
  max_value: 'max',
  gt_value: 'above',
  lt_value: 'below',
};

interface Node {
  type: string;
  requirement?: unknown;
  wrapped?: Node;
  pipe?: Node[];
}

/** The range that the schema of a number demands, for editors and documentation; empty where it demands none. */
export function readNumberRange(schema: Schema): NumberRange {
  return Object.fromEntries(listDemands(schema).map(({ type, requirement }) => [sides[type], requirement]));
}

/** The demands of a schema, of the one that it wraps and of those that its pipe begins with. */
function listDemands({ type, wrapped, pipe = [], ...rest }: Node): Node[] {
  const inner = [...(wrapped ? [wrapped] : []), ...pipe];
  return [...(type in sides ? [{ type, ...rest }] : []), ...inner.flatMap(listDemands)];
}
