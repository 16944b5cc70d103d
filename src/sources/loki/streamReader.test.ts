import fc from 'fast-check';
import { TextTooLong } from '../reading/elementReader';
import { NotLines } from './entryReader';
import { createStreamReader } from './streamReader';

type Values = Array<[string, string] | [string, string, object]>;
interface PlainStream {
  stream: Record<string, string>;
  values: Values;
}

function read(document: string | Buffer, cuts: number[] = [], limit = 1_000) {
  const bytes = Buffer.from(document);
  const reader = createStreamReader(limit);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  places.slice(1).forEach((end, i) => reader.write(bytes.subarray(places[i], end)));
  return reader.end();
}

const write = (result: PlainStream[]) =>
  JSON.stringify({ status: 'success', data: { resultType: 'streams', result, stats: {} } });

const time = fc.bigInt({ min: 0n, max: 2_000_000_000_000_000_000n }).map(String);
const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const metadata = fc.constantFrom({}, { structuredMetadata: { a: '"]' } }, { parsed: { level: 'warn' } });
const values: fc.Arbitrary<Values> = fc.array(
  fc.oneof(fc.tuple(time, text), fc.tuple(time, text, metadata)) as fc.Arbitrary<Values[number]>,
  { maxLength: 8 }
);
const labels = fc.dictionary(text, text, { maxKeys: 3 });
const streams = fc.array(fc.record({ stream: labels, values }), { maxLength: 5 });
const cuts = fc.array(fc.nat(), { maxLength: 6 });

/** The same, read the plain way. */
function readPlainly(result: PlainStream[]) {
  const lines = result.flatMap(({ stream, values }) =>
    values.map(([ns, line, beside = {}]) => ({
      ns: BigInt(ns),
      text: line,
      labels: 'parsed' in beside ? { level: 'warn', ...stream } : stream,
    }))
  );
  return lines.sort((a, b) => (a.ns < b.ns ? 1 : a.ns > b.ns ? -1 : 0));
}

test('what is read while it arrives is what the document says, however its bytes are cut', () => {
  fc.assert(
    fc.property(streams, cuts, fc.integer({ min: 1, max: 12 }), (result, places, limit) => {
      const { lines, count, problem, rest } = read(write(result), places, limit);
      const plain = readPlainly(result);
      const found = lines.map(({ time: ms, nanos, text: line, labels: own }) => ({
        ns: BigInt(ms) * 1_000_000n + BigInt(nanos),
        text: line,
        labels: { ...own },
      }));
      expect(found).toEqual(plain.slice(0, limit).map((one) => ({ ...one, labels: { ...one.labels } })));
      expect([count, problem]).toEqual([plain.length, undefined]);
      expect(rest).toBe(write([]));
    })
  );
});

test('a spoilt document is read or refused, and never read for ever', () => {
  const junk = fc.constantFrom(
    '"',
    '\\',
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '\u0000',
    '\xff',
    '1',
    'values',
    '[['.repeat(99)
  );
  const spoil = fc.array(fc.record({ at: fc.nat(), remove: fc.nat({ max: 9 }), junk }), { minLength: 1, maxLength: 4 });
  let refused = 0;
  fc.assert(
    fc.property(streams, spoil, cuts, (result, changes, places) => {
      let document = Buffer.from(write(result));
      for (const { at, remove, junk: added } of changes) {
        const place = at % document.length;
        const after = document.subarray(place + remove);
        document = Buffer.concat([document.subarray(0, place), Buffer.from(added, 'latin1'), after]);
      }
      try {
        const { lines } = read(document, places);
        expect(lines.every((line) => Number.isInteger(line.time) && typeof line.text === 'string')).toBe(true);
      } catch (error) {
        refused++;
        expect(error instanceof NotLines || error instanceof TextTooLong).toBe(true);
      }
    }),
    { numRuns: 500 }
  );
  expect(refused).toBeGreaterThan(20);
});

test('labels with names that objects have of their own are labels like others', () => {
  const document = '{"data":{"result":[{"stream":{"__proto__":"a","constructor":"b"},"values":[["1000000","x"]]}]}}';
  expect(Object.entries(read(document).lines[0].labels)).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ]);
});

test('a list that is given twice in one stream is read twice, and lines of it bear the labels of that stream', () => {
  const twice = '{"data":{"result":[{"values":[["1","a"]],"stream":{"a":"b"},"values":[["2","c"]]}]}}';
  expect(read(twice).lines.map(({ text: line, labels: own }) => [line, own])).toEqual([
    ['c', { a: 'b' }],
    ['a', { a: 'b' }],
  ]);
});
