import type { Labels, Value } from '../expressions';
import type { EvaluablePart } from './evaluableRule';
import type { EvaluateDeps } from './evaluateDeps';
import { labelsKey, type Evaluations, type FailedSpan } from './evaluations';
import type { EvaluationTimes } from './evaluationTimes';

/** What one evaluation gives: its values, or why it failed. */
export type EvaluatedRow = { values: Value[] } | { failure: string };

type Series = Evaluations['series'][number];

/** Evaluations between two pauses: some ms. */
const evaluationsPerPause = 64;

export interface CollectDeps extends Pick<EvaluateDeps, 'pause' | 'signal'> {
  /** What one evaluation gives, by its number. */
  evaluate(evaluation: number): EvaluatedRow;
}

/** Evaluations of one part of a rule, series by series; rejects with the signal's reason once that aborts. */
export async function collectEvaluations(
  part: EvaluablePart,
  { start, interval, count }: EvaluationTimes,
  { evaluate, pause, signal }: CollectDeps
): Promise<Evaluations> {
  const series = new Map<string, Series>();
  const failed: FailedSpan[] = [];
  const formatKey = createKeys();
  for (let evaluation = 0; evaluation < count; evaluation++) {
    if (evaluation % evaluationsPerPause === 0) {
      await pause?.();
      signal.throwIfAborted();
    }
    const row = identifyRow(part, evaluate(evaluation), formatKey);
    if ('failure' in row) {
      addFailure(failed, { from: start + evaluation * interval, interval, message: row.failure });
      continue;
    }
    row.results.forEach(({ key, labels, value }) => {
      const whole = series.get(key) ?? { labels, values: new Float64Array(count).fill(NaN) };
      series.set(key, whole);
      setValue(whole, evaluation, value);
    });
  }
  const results = { part: part.name, start, interval, count, series: [...series.values()] };
  return failed.length > 0 ? { ...results, failed } : results;
}

/** Keys of labels; those of the same object, as it comes with every evaluation of a series, are made once. */
function createKeys(): (labels: Labels) => string {
  const keys = new WeakMap<Labels, string>();
  return (labels) => {
    const key = keys.get(labels) ?? labelsKey(labels);
    keys.set(labels, key);
    return key;
  };
}

interface Result {
  key: string;
  labels: Series['labels'];
  value: number | null;
}

/** The results by their labels: no two may have the same, and none may be a series. */
function identifyRow(
  part: EvaluablePart,
  row: EvaluatedRow,
  formatKey: (labels: Labels) => string
): { results: Result[] } | { failure: string } {
  if ('failure' in row) {
    return row;
  }
  const keys = new Set<string>();
  const results: Result[] = [];
  for (const { type, labels: own, values } of row.values) {
    if (type === 'series' && values.length !== 1) {
      return { failure: 'The condition is a series. Reduce it to one number first.' };
    }
    const value = values[0];
    const labels = part.toAlertLabels?.(own, value ?? NaN) ?? own;
    const key = formatKey(labels);
    if (keys.has(key)) {
      return { failure: `Two results have the same labels ${key}. Keep a label that tells them apart.` };
    }
    keys.add(key);
    results.push({ key, labels, value });
  }
  return { results };
}

/** A number stands among the values; null and NaN are noted beside them, since NaN there means that there is nothing. */
function setValue(series: Series, evaluation: number, value: number | null): void {
  if (value === null) {
    (series.nulls ??= []).push(evaluation);
  } else if (Number.isNaN(value)) {
    (series.nans ??= []).push(evaluation);
  } else {
    series.values[evaluation] = value;
  }
}

function addFailure(
  failed: FailedSpan[],
  { from, interval, message }: { from: number; interval: number; message: string }
): void {
  const last = failed[failed.length - 1];
  if (last?.to === from && last.message === message) {
    last.to = from + interval;
  } else {
    failed.push({ from, to: from + interval, message });
  }
}
