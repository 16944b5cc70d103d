import fc from 'fast-check';
import { createMatrixReader, type MatrixRest, type MatrixSeries } from './matrixReader';
import { NotSamples } from './samplePairs';

interface Read extends MatrixRest {
  series: MatrixSeries[];
}

function read(text: string, cuts: number[] = []): Read {
  const bytes = Buffer.from(text);
  const series: MatrixSeries[] = [];
  const reader = createMatrixReader((one) => series.push(one));
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  places.slice(1).forEach((end, i) => reader.write(bytes.subarray(places[i], end)));
  return { ...reader.end(), series };
}

const within = (...entries: string[]) => `{"status":"success","data":{"result":[${entries.join()}]}}`;
const withValues = (values: string) => within(`{"metric":{},"values":${values}}`);

const entry = fc.record({
  metric: fc.dictionary(
    fc.string({ unit: 'binary' }),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constant('values":[['), fc.constant('}]}'))
  ),
  values: fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 4e12 }).map((ms) => ms / 1000),
      fc.double().map(String)
    ),
    { minLength: 1, maxLength: 20 }
  ),
});
const beside = fc.jsonValue().map((stats) => ({ stats, warnings: ['values":[['] }));

test('gives what JSON.parse gives, however the bytes are cut and whatever stands beside', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 5 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.record({ isWide: fc.boolean(), isReversed: fc.boolean(), beside }),
      (result, cuts, { isWide, isReversed, beside: rest }) => {
        const entries = isReversed ? result.map(({ metric, values }) => ({ values, metric })) : result;
        const document = { status: 'success', ...rest, data: { resultType: 'matrix', ...rest, result: entries } };
        const text = JSON.stringify(document, null, isWide ? 1 : 0);
        const answer = read(text.replaceAll('"Infinity"', '"Inf"').replaceAll('"-Infinity"', '"-Inf"'), cuts);
        const data = { ...JSON.parse(text).data, result: [] };
        expect(JSON.parse(answer.text)).toEqual({ ...JSON.parse(text), data });
        expect(answer.series.map(({ labels }) => labels)).toEqual(
          JSON.parse(text).data.result.map((series: { metric: unknown }) => series.metric)
        );
        result.forEach(({ values }, i) => {
          expect([...answer.series[i].times]).toEqual(values.map(([seconds]) => Math.round(seconds * 1000)));
          expect([...answer.series[i].values]).toEqual(values.map(([, value]) => Number(value)));
        });
      }
    )
  );
});

test('"NaN", "+Inf" and "-Inf" are numbers', () => {
  const { series } = read(withValues('[[1,"NaN"],[2,"+Inf"],[3,"-Inf"],[4,"Inf"],[5,"1e-7"]]'));
  expect([...series[0].values]).toEqual([NaN, Infinity, -Infinity, Infinity, 1e-7]);
});

test.each([
  '[[1]]',
  '[[1,"two"]]',
  '[[1,""]]',
  '[{"a":1}]',
  '[[1,"1","1"]]',
  '[[,"1"]]',
  '[[ ,"1"]]',
  '[[Infinity,"1"]]',
])('%s holds no samples', (values) => expect(() => read(withValues(values))).toThrow(NotSamples));

test.each(['short', 'long '.repeat(100), 'with ] and , in it'])('log lines are recognised: %s', (line) => {
  const text = withValues(JSON.stringify([['1700000000000000000', line]]));
  expect(() => read(text)).toThrow(expect.objectContaining({ logLines: true }));
});

test('a sample list that never ends its sample is refused instead of kept', () => {
  expect(() => read(withValues(`[[1,"${'1'.repeat(1000)}`), [500])).toThrow(NotSamples);
});

test('a series without samples is none, and samples are never those of another series', () => {
  const { series, problem } = read(within('{"metric":{"a":"1"},"values":[[1,"1"]]}', '{"metric":{},"values":[]}'));
  expect([series.length, problem]).toEqual([1, undefined]);
});

const list = 'a series has no list of samples';
test.each([
  ['{"metric":{},"values":"length"}', list],
  ['{"metric":{},"values":0}', list],
  ['{"metric":{},"values":{"0":[1,"1"]}}', list],
  ['{"metric":{},"values":null}', list],
  ['{"metric":{},"valu\\u0065s":[[1,"1"]]}', list],
  ['{"metric":{}}', list],
  ['{"__proto__":{"metric":{},"values":[[1,"1"]]}}', list],
  ['[]', list],
  ['7', list],
  ['null', list],
  ['"values"', list],
  ['{"values":[[1,"1"]]}', 'a series has no labels'],
  ['{"metric":[],"values":[[1,"1"]]}', 'a series has no labels'],
  ['{"metric":"x","values":[[1,"1"]]}', 'a series has no labels'],
  ['{"metric":{"a":{"toString":1}},"values":[[1,"1"]]}', 'a label is no text'],
  ['{"metric":{"a":1},"values":[[1,"1"]]}', 'a label is no text'],
])('the series %s is told to be wrong', (text, expected) => {
  const good = '{"metric":{"b":"2"},"values":[[1,"1"]]}';
  expect(read(within(good, text, good))).toMatchObject({ problem: expected, series: [{}, {}] });
});

test('two lists of samples in one series are refused', () => {
  const twice = within('{"metric":{},"values":[[1,"1"]],"values":[[2,"2"]]}');
  expect(() => read(twice)).toThrow(NotSamples);
});

test('labels with names that objects have of their own are labels like others', () => {
  const { series } = read(within('{"metric":{"__proto__":"a","constructor":"b"},"values":[[1,"1"]]}'));
  expect(Object.entries(series[0].labels)).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ]);
});

test('native histograms are passed over and counted, however the bytes are cut', () => {
  const histogram = '"histograms":[[1,{"count":"3","buckets":[[0,"1","2","]"]]}]]';
  const text = within(`{"metric":{},${histogram}}`, `{"metric":{},"values":[[1,"1"]],${histogram}}`);
  for (let cut = 0; cut < text.length; cut++) {
    expect(read(text, [cut])).toMatchObject({ histograms: 2, problem: undefined, series: [{}] });
  }
});

test('endless labels, and endless text beside the series, are refused instead of kept', () => {
  expect(() => read(within(`{"metric":{"a":"${'x'.repeat(2 ** 21)}"}`))).toThrow('too long');
  expect(() => read(`{"warnings":["${'x'.repeat(2 ** 23)}`)).toThrow('too long');
});
