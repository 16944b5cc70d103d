import fc from 'fast-check';
import { createMatrixReader, type MatrixText } from './matrixReader';
import { NotSamples } from './samplePairs';

function read(text: string, cuts: number[] = []): MatrixText {
  const bytes = Buffer.from(text);
  const reader = createMatrixReader(3);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  places.slice(1).forEach((end, i) => reader.write(bytes.subarray(places[i], end)));
  return reader.end();
}

const entry = fc.record({
  metric: fc.dictionary(
    fc.string({ unit: 'binary' }),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constant('values":[['))
  ),
  values: fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 4e12 }).map((ms) => ms / 1000),
      fc.double().map(String)
    ),
    { maxLength: 20 }
  ),
});

test('gives what JSON.parse gives, however the bytes are cut', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 5 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.boolean(),
      (result, cuts, wide) => {
        const document = { status: 'success', data: { resultType: 'matrix', result } };
        const text = JSON.stringify(document, null, wide ? 1 : 0).replaceAll('Infinity', 'Inf');
        const answer = read(text, cuts);
        const rest = JSON.parse(answer.text).data.result;
        expect(rest.map((series: { metric: unknown }) => series.metric)).toEqual(
          JSON.parse(text).data.result.map((series: { metric: unknown }) => series.metric)
        );
        result.forEach(({ values }, i) => {
          const { times, values: numbers } = answer.samples[rest[i].values];
          expect([...times]).toEqual(values.map(([seconds]) => Math.round(seconds * 1000)));
          expect([...numbers]).toEqual(values.map(([, value]) => Number(value)));
        });
      }
    )
  );
});

test('"NaN", "+Inf" and "-Inf" are numbers', () => {
  const { samples } = read('{"values":[[1,"NaN"],[2,"+Inf"],[3,"-Inf"],[4,"Inf"],[5,"1e-7"]]}');
  expect([...samples[0].values]).toEqual([NaN, Infinity, -Infinity, Infinity, 1e-7]);
});

test.each([
  '{"values":[[1]]}',
  '{"values":[[1,"two"]]}',
  '{"values":[[1,""]]}',
  '{"values":[{"a":1}]}',
  '{"values":[[1,"1","1"]]}',
])('%s holds no samples', (text) => expect(() => read(text)).toThrow(NotSamples));

test.each(['short', 'long '.repeat(100), 'with ] and , in it'])('log lines are recognised: %s', (line) => {
  const text = JSON.stringify({ values: [['1700000000000000000', line]] });
  expect(() => read(text)).toThrow(expect.objectContaining({ logLines: true }));
});

test('a sample list that never ends its sample is refused instead of kept', () => {
  expect(() => read(`{"values":[[1,"${'1'.repeat(1000)}`, [500])).toThrow(NotSamples);
});
