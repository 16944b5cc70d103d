import { createMatrix, matrixText, readRange, sendJson, sendText, wave, type MatrixSeries } from '../stage/answers';
import type { SourceRequest } from '../stage/source';
import type { Fault } from './fault';

/** A matrix of what `change` makes of a good series. */
const changed =
  (change: (series: MatrixSeries) => unknown, more: object = {}): Fault['answer'] =>
  (response, request) =>
    sendText(response, matrixText(createMatrix(readRange(request)).map(change), more));

const fixed =
  (body: unknown): Fault['answer'] =>
  (response) =>
    sendJson(response, body);

/** Half of the samples, as a source that lost a part of its data has them. */
const halve = (series: MatrixSeries) => ({ ...series, values: series.values.filter((_, i) => i % 2 === 0) });

/** Series of one sample, or of none. */
function sendMany(count: number, withSample: boolean): Fault['answer'] {
  return (response, request) => {
    const { start, end, step } = readRange(request);
    const middle = start + step * Math.floor((end - start) / step / 2);
    const values = withSample ? `[[${middle},"1"]]` : '[]';
    const series = Array.from({ length: count }, (_, i) => `{"metric":{"i":"${i}"},"values":${values}}`).join();
    sendText(response, `{"status":"success","data":{"resultType":"matrix","result":[${series}]}}`);
  };
}

/** Grafana's frames with a notice that something is missing. */
function sendNotice(response: Parameters<Fault['answer']>[0], { body }: SourceRequest): void {
  const { from, to, queries } = JSON.parse(body) as {
    from: string;
    to: string;
    queries: Array<{ intervalMs: number }>;
  };
  const times: number[] = [];
  for (let time = Number(from); time <= Number(to); time += queries[0].intervalMs) {
    times.push(time);
  }
  const fields = [
    { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' } },
    { name: 'Value', type: 'number', typeInfo: { frame: 'float64' }, labels: {} },
  ];
  const meta = { notices: [{ severity: 'warning', text: 'store-7 did not answer' }] };
  const values = [times, times.map((time) => wave(time / 1000))];
  sendJson(response, { results: { A: { status: 200, frames: [{ schema: { fields, meta }, data: { values } }] } } });
}

/** A source that answers with data that are wrong, or not whole. */
export const contentFaults: Fault[] = [
  {
    name: 'It answers without a part of its data, and says so (warnings)',
    answer: changed(halve, { warnings: ['store-7 did not answer'] }),
    status: [200],
    says: /store-7/,
  },
  {
    name: 'It answers without a part of its data, and says so (isPartial)',
    answer: changed(halve, { isPartial: true }),
    status: [200],
    says: /part/i,
  },
  {
    name: 'Grafana passes on a notice of the data source',
    kind: 'grafana',
    answer: sendNotice,
    status: [200],
    says: /store-7/,
  },
  {
    name: 'It has no data',
    answer: fixed({ status: 'success', data: { resultType: 'matrix', result: [] } }),
    status: [200],
    isKept: true,
  },
  {
    name: 'It has 300,000 short series',
    answer: sendMany(300_000, true),
    timeoutMs: 15_000,
    status: [200],
    isKept: true,
    says: /series|exceeds/,
  },
  {
    name: 'It has 500,000 empty series',
    answer: sendMany(500_000, false),
    timeoutMs: 15_000,
    status: [200],
    isKept: true,
  },
  {
    name: 'It answers with log lines',
    answer: fixed({ status: 'success', data: { resultType: 'streams', result: [] } }),
    status: [400],
    says: /log/i,
  },
  {
    name: 'It answers with native histograms alone',
    answer: changed(({ metric, values }) => ({
      metric,
      histograms: values.map(([time]) => [time, { count: '1', sum: '1' }]),
    })),
    status: [400],
    says: /histogram/i,
  },
  {
    name: 'It answers with a text in place of samples',
    answer: changed(({ metric }) => ({ metric, values: 'length' })),
    status: [502],
    says: /samples/,
  },
  {
    name: 'It answers with a number in place of samples',
    answer: changed(({ metric }) => ({ metric, values: 0 })),
    status: [502],
    says: /samples/,
  },
  {
    name: 'Its samples are no numbers',
    answer: changed(({ metric, values }) => ({ metric, values: values.map(([time]) => [time, 'many']) })),
    status: [502],
    says: /number|many/,
  },
  {
    name: 'Its labels are no texts',
    answer: changed(({ values }) => ({ metric: { a: { b: 1 } }, values })),
    status: [502],
    says: /label/,
  },
  { name: 'It answers with JSON of another kind', answer: fixed([1, 2, 3]), status: [502], says: /result|answer/ },
  { name: 'It answers with null', answer: fixed(null), status: [502], says: /result|answer/ },
  {
    name: 'All its values are NaN',
    answer: changed(({ metric, values }) => ({ metric, values: values.map(([time]) => [time, 'NaN']) })),
    status: [200],
    isKept: true,
  },
  {
    name: 'Its clock is an hour ahead',
    answer: changed(({ metric, values }) => ({ metric, values: values.map(([time, value]) => [time + 3600, value]) })),
    status: [200],
  },
  {
    name: 'Its clock is an hour behind',
    answer: changed(({ metric, values }) => ({ metric, values: values.map(([time, value]) => [time - 3600, value]) })),
    status: [200],
    says: /ended/,
    isKept: true,
  },
  {
    name: 'Its samples are in no order, and some are there twice',
    answer: changed(({ metric, values }) => ({
      metric,
      values: [...values].reverse().flatMap((one, i) => (i % 9 ? [one] : [one, one])),
    })),
    status: [200],
    says: /already had one/,
  },
  {
    name: 'It has the same series twice',
    answer: (response, request) => {
      const [series] = createMatrix(readRange(request));
      sendText(response, matrixText([series, series]));
    },
    status: [200],
  },
];
