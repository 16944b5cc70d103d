import type { RawSeries } from '../../../queries';
import type { RuleStep } from '../../spec/grafana/grafanaRule';
import type { Value } from '../expressions';
import { chooseQueryStep } from './chooseQueryStep';
import { chooseReader, type EvaluateDeps, type ReadSamples } from './evaluateDeps';
import type { EvaluationTimes } from './evaluationTimes';

/** What a step is evaluated for. */
export interface StepTimes extends EvaluationTimes {
  queryOffset: number;
  /** The letters of queries whose points are counted or summed: they are read on Grafana's own step, however short. */
  counted: ReadonlySet<string>;
}

/** Loki's name of an instant query. */
const instantTypes: ReadonlySet<unknown> = new Set(['instant']);

interface Reader {
  readSamples: ReadSamples;
  signal: AbortSignal;
}

/**
 * What a source answers at each evaluation, from one range query: an instant query's value is that of its time, a range
 * query's are those of its range, on the grid that Grafana gives it. A series without a sample is not there.
 */
export function evaluateSourceStep(
  step: RuleStep,
  times: StepTimes,
  deps: EvaluateDeps
): Promise<(evaluation: number) => Value[]> {
  const isInstant = step.model.instant === true || instantTypes.has(step.queryType);
  const reader = { readSamples: chooseReader(deps), signal: deps.signal };
  return isInstant ? evaluateInstant(step, times, reader) : evaluateRange(step, times, reader);
}

async function evaluateInstant(
  step: RuleStep,
  { start, interval, count, queryOffset }: StepTimes,
  { readSamples, signal }: Reader
): Promise<(evaluation: number) => Value[]> {
  const from = start - queryOffset - step.relativeTimeRange.to * 1000;
  const request = { query: step.model, from, to: from + (count - 1) * interval, step: interval, signal };
  const { series } = await readSamples(request, { uid: step.datasourceUid });
  const rows = series.map((one) => toRows(one, { start: from, interval, count }));
  return (evaluation) =>
    rows.flatMap(({ labels, values, isThere }): Value[] =>
      isThere[evaluation] ? [{ type: 'number', labels, times: [], values: [values[evaluation]] }] : []
    );
}

/** A series' values by evaluation; NaN is a value, too. */
function toRows({ labels, times, values }: RawSeries, { start, interval, count }: EvaluationTimes) {
  const rows = { labels, values: new Float64Array(count), isThere: new Uint8Array(count) };
  times.forEach((time, i) => {
    const row = Math.round((time - start) / interval);
    if (row >= 0 && row < count) {
      rows.values[row] = values[i];
      rows.isThere[row] = 1;
    }
  });
  return rows;
}

async function evaluateRange(
  step: RuleStep,
  { start, interval, count, queryOffset, counted }: StepTimes,
  { readSamples, signal }: Reader
): Promise<(evaluation: number) => Value[]> {
  const distance = chooseQueryStep(step, counted.has(step.refId) ? 0 : interval);
  const align = (time: number) => Math.floor(time / distance) * distance;
  const spanAt = (evaluation: number) => {
    const at = start + evaluation * interval - queryOffset;
    const { from, to } = step.relativeTimeRange;
    return { from: align(at - from * 1000), to: align(at - to * 1000) };
  };
  const request = { query: step.model, from: spanAt(0).from, to: spanAt(count - 1).to, step: distance, signal };
  const { series } = await readSamples(request, { uid: step.datasourceUid });
  return (evaluation) => series.flatMap((one) => cutSeries(one, spanAt(evaluation)));
}

function cutSeries({ labels, times, values }: RawSeries, { from, to }: { from: number; to: number }): Value[] {
  const begin = findRow(times, from);
  const end = findRow(times, to + 1);
  return begin === end
    ? []
    : [{ type: 'series', labels, times: times.subarray(begin, end), values: values.subarray(begin, end) }];
}

/** The first row at or after a time; times ascend. */
function findRow(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    [low, high] = times[middle] < time ? [middle + 1, high] : [low, middle];
  }
  return low;
}
