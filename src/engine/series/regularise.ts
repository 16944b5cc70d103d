import type { Series } from '../types';
import { ForecastError } from '../error';
import { maxSeriesPoints } from './checks';

/** The regular grid to put samples on: cell i takes the times nearest to `start + i * step`. */
export interface Grid {
  /** Time of the first cell, ms. */
  start: number;
  /** Distance of cells, ms, > 0. */
  step: number;
  /** Number of cells. */
  count: number;
}

/** A series on a grid and what happened to the samples on their way there. */
export interface Regularised {
  series: Series;
  /** Samples whose time occurs more than once, beyond the first of each. */
  duplicates: number;
  /** Samples that came before an earlier sample's time. */
  outOfOrder: number;
  /** Samples outside the grid, left out. */
  outside: number;
  /** True where samples missed the grid by more than a hundredth of a step, or shared a cell. */
  irregular: boolean;
}

/**
 * Puts samples onto a regular grid: the mean of the finite values nearest to each grid time, NaN where there is none.
 * Samples may be irregular, duplicated and out of order. Of samples with the same time the last one in the input counts.
 * Times are ms; a sample is in the cell whose time is within half a step, the later cell at exactly half.
 * @throws ForecastError where the step or the count is not positive, or the count is over one million.
 */
export function regularise(times: Float64Array, values: Float64Array, grid: Grid): Regularised {
  checkGrid(grid);
  const { order, outOfOrder } = inTimeOrder(times);
  const sums = new Float64Array(grid.count);
  const counts = new Uint32Array(grid.count);
  let duplicates = 0;
  let outside = 0;
  let irregular = false;
  for (let i = 0; i < order.length; i++) {
    const time = times[order[i]];
    if (i + 1 < order.length && times[order[i + 1]] === time) {
      duplicates++;
      continue;
    }
    const position = (time - grid.start) / grid.step;
    const cell = Math.floor(position + 0.5);
    if (!(cell >= 0 && cell < grid.count)) {
      outside++;
      continue;
    }
    irregular ||= Math.abs(position - cell) > 0.01;
    if (Number.isFinite(values[order[i]])) {
      irregular ||= counts[cell] > 0;
      sums[cell] += values[order[i]];
      counts[cell]++;
    }
  }
  const means = sums.map((sum, cell) => (counts[cell] > 0 ? sum / counts[cell] : NaN));
  return { series: { start: grid.start, step: grid.step, values: means }, duplicates, outOfOrder, outside, irregular };
}

function checkGrid({ step, count }: Grid): void {
  if (!(step > 0) || !Number.isFinite(step)) {
    throw new ForecastError('option.step', { step });
  }
  if (!Number.isInteger(count) || count < 1) {
    throw new ForecastError('grid.empty', { cells: count });
  }
  if (count > maxSeriesPoints) {
    throw new ForecastError('grid.too-large', { cells: count, max: maxSeriesPoints });
  }
}

/** Indices of the samples by time; samples of one time stay in input order. */
function inTimeOrder(times: Float64Array): { order: Uint32Array; outOfOrder: number } {
  const order = Uint32Array.from(times, (_, i) => i);
  let outOfOrder = 0;
  let latest = -Infinity;
  for (const time of times) {
    outOfOrder += time < latest ? 1 : 0;
    latest = Math.max(latest, time);
  }
  return { order: outOfOrder > 0 ? order.sort((a, b) => times[a] - times[b] || a - b) : order, outOfOrder };
}
