import { week, type Forecast, type Series } from '../../engine';
import { findBusy, listChanges, measureChange } from '../assess/findBusy';
import type { Estimate } from '../estimate';

/** A two-sided 90 % interval of a normal distribution, in standard deviations. */
const width = 1.645;

/** What is to be foreseen. */
export interface BusyQuestion {
  /** Steps ahead, whose last seven days count. */
  steps: number;
  harm: 'up' | 'down' | 'both';
}

/**
 * The usual highest value of the last seven of some days ahead: the one of now, moved by as much a week as the forecast's own highest moves.
 * Beside that it wanders as it did from week to week, or as far as the forecast's interval reaches where only one week is known.
 */
export function foreseeBusy(series: Series, forecast: Forecast, { steps, harm }: BusyQuestion): Estimate {
  const count = Math.min(steps, forecast.point.length);
  const length = Math.max(1, Math.round(week / series.step));
  const highest = (values: Float64Array) => findBusy({ ...series, values }, harm);
  const { point, intervals } = forecast;
  const weeks = Math.max(1, count / length);
  const later = highest(point.subarray(0, count));
  const drift = weeks < 2 ? 0 : (later - highest(point.subarray(0, length))) / (weeks - 1);
  const moved = highest(series.values) + drift * weeks;
  const changes = listChanges(series, harm).map((change) => change - drift);
  const [{ lower, upper }] = intervals;
  const half =
    changes.length > 0
      ? width * Math.sqrt(weeks) * measureChange(changes)
      : Math.max(highest(upper.subarray(0, count)) - later, later - highest(lower.subarray(0, count)));
  return { point: moved, lower: moved - half, upper: moved + half };
}
