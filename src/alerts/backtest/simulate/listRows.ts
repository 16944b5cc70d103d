import { labelsKey, type EvaluatedSeries, type Evaluations, type Labels } from '../evaluate/evaluations';

/** What one evaluation gave. */
export interface Row {
  index: number;
  at: number;
  hasFailed: boolean;
  /** Null: the series was there, but had no number. */
  results: Array<{ key: string; labels: Labels; value: number | null }>;
}

/** The evaluations of a part of a rule one after the other. */
export function* listRows({ series, start, interval, count, failed = [] }: Evaluations): Generator<Row> {
  const columns = series.map((one) => ({ key: labelsKey(one.labels), labels: one.labels, read: createReader(one) }));
  for (let index = 0; index < count; index++) {
    const at = start + index * interval;
    const results = columns.flatMap(({ key, labels, read }) => {
      const value = read(index);
      return value === undefined ? [] : [{ key, labels, value }];
    });
    yield { index, at, hasFailed: failed.some(({ from, to }) => at >= from && at < to), results };
  }
}

/** What a series has at an evaluation; undefined where it was not there. */
function createReader({
  values,
  nulls = [],
  nans = [],
}: EvaluatedSeries): (index: number) => number | null | undefined {
  const [withoutData, withoutNumber] = [new Set(nulls), new Set(nans)];
  return (index) => {
    if (!Number.isNaN(values[index])) {
      return values[index];
    }
    return withoutData.has(index) ? null : withoutNumber.has(index) ? NaN : undefined;
  };
}
