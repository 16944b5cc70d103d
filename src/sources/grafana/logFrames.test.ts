import fc from 'fast-check';
import { defaultLimits, SourceError } from '../../queries';
import type { Connection } from '../http/connection';
import { maxLineLength } from '../logs/lineText';
import { readLogFrame } from './logFrames';

const connection: Connection = { name: 'Shop', baseUrl: 'http://x', headers: {}, secrets: [], limits: defaultLimits };

const names = [
  'labels',
  'labelTypes',
  'Time',
  'timestamp',
  'Line',
  'body',
  'tsNs',
  'level',
  '_source',
  '__proto__',
  '',
];
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(1.7e12, NaN, -5, 1e300, '1700000000000000000', 'a line', { app: 'a' }, '{"app":"b"}', null)
);
/** Values that a column of this type should have, and sometimes others. */
const valueOf = (type: string) => {
  const right = type === 'time' ? fc.nat({ max: 1e9 }) : type === 'string' ? fc.string() : value;
  return fc.oneof({ weight: 30, arbitrary: right }, value);
};
const fields = fc.array(
  fc.record({ name: fc.constantFrom(...names), type: fc.constantFrom('time', 'string', 'other', 'number', 'odd') }),
  { maxLength: 5 }
);
const frames = fc.tuple(fields, fc.nat({ max: 3 })).chain(([columns, rows]) =>
  fc.record({
    schema: fc.record({ fields: fc.constant(columns), meta: fc.option(fc.jsonValue()) }),
    data: fc.record({
      values: fc.tuple(...columns.map(({ type }) => fc.array(valueOf(type), { minLength: rows, maxLength: rows }))),
      nanos: fc.option(fc.jsonValue()),
    }),
  })
);

test('any frame gives lines with whole times, texts and labels of text, or is refused', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: frames }, fc.jsonValue()), (frame) => {
      try {
        for (const { time, nanos, text, stream, level } of readLogFrame(connection, frame).lines) {
          read++;
          expect(Number.isInteger(time) && nanos >= 0 && nanos < 1e6).toBe(true);
          expect(text.length).toBeLessThanOrEqual(maxLineLength);
          const said = [...Object.values(stream.labels), ...Object.values(level ?? {})];
          expect(said.every((label) => typeof label === 'string')).toBe(true);
        }
      } catch (error) {
        expect(error instanceof SourceError ? error.code : error).toMatch(/^(malformed|not-lines)$/);
      }
    }),
    { numRuns: 2_000 }
  );
  expect(read).toBeGreaterThan(50);
});
