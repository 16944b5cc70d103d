import type { Series } from '../evaluate/evaluateMetric';
import type { Work } from '../evaluate/work';
import type { Stream } from '../store/lineStore';

/** Lines in the form of Loki's API. */
export function formatStreams(streams: Stream[], work: Work): unknown {
  const result = streams.map(({ labels, lines }) => ({
    stream: labels,
    values: lines.map(({ time, text }) => [String(time), text]),
  }));
  return formatData('streams', result, work);
}

/** Series at several times in the form of Loki's API. */
export function formatMatrix(series: Series[], times: readonly bigint[], work: Work): unknown {
  const result = series.map(({ labels, values }) => ({
    metric: labels,
    values: values.flatMap((value, i) => (value === undefined ? [] : [[toSeconds(times[i]), formatNumber(value)]])),
  }));
  return formatData('matrix', result, work);
}

/** Series at one time in the form of Loki's API. */
export function formatVector(series: Series[], time: bigint, work: Work): unknown {
  const result = series.flatMap(({ labels, values: [value] }) =>
    value === undefined ? [] : [{ metric: labels, value: [toSeconds(time), formatNumber(value)] }]
  );
  return formatData('vector', result, work);
}

export function formatSuccess(data: unknown): unknown {
  return { status: 'success', data };
}

function formatData(resultType: string, result: unknown[], { lines, bytes, passed }: Work): unknown {
  const summary = { totalBytesProcessed: bytes, totalLinesProcessed: lines, totalPostFilterLines: passed };
  return formatSuccess({ resultType, result, stats: { summary } });
}

function toSeconds(time: bigint): number {
  return Number(time / 1_000_000n) / 1000;
}

function formatNumber(value: number): string {
  return value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value);
}
