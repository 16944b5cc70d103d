import type { Bounds, Notice, Series, TimeRange } from '../types';
import { ForecastError } from '../error';
import type { Training } from '../models/rollingModel';
import { calendarSeasonLengths, detectSeasonLengths } from '../seasonality/detectSeasonLengths';
import { detectBounds } from './detectBounds';
import { fillGaps } from './fillGaps';
import { mask } from './mask';
import { oneOffSpikes } from './oneOffSpikes';

/** What preparing needs of a forecast's options. */
export interface PrepareOptions {
  seasonLengths?: readonly number[] | 'auto';
  bounds?: Bounds | 'auto';
  masked?: readonly TimeRange[];
}

/** A series made ready for models. */
export interface Prepared {
  training: Training;
  /** Steps between the last training value and the series' end: missing observations there are forecast, not filled. */
  trailing: number;
  bounds: Bounds;
  notices: Notice[];
}

/** At most this many of the latest observations are learnt from. */
const maxTraining = 20_000;

/**
 * Masks ranges, cuts off missing ends, detects bounds and seasons, and fills gaps; every such step is noted.
 * @throws ForecastError where fewer than three observations remain.
 */
export function prepare(series: Series, options: PrepareOptions): Prepared {
  const notices: Notice[] = [];
  const { values: all, masked } = mask(series, options.masked ?? []);
  if (masked > 0) {
    notices.push({ severity: 'info', text: `${masked} observations in masked time ranges were not learnt from.` });
  }
  const { values, trailing } = trim(all, notices);
  const spikes = takeOutSpikes(values, { ...options, step: series.step });
  if (spikes > 0) {
    const text = `${spikes} ${spikes === 1 ? 'observation' : 'observations'} in spikes that stand alone were not learnt from.`;
    notices.push({ severity: 'info', text });
  }
  const bounds = options.bounds === undefined || options.bounds === 'auto' ? detectBounds(values) : options.bounds;
  const seasonLengths = chooseSeasons(values, { asked: options.seasonLengths ?? 'auto', step: series.step, notices });
  const { missing: unknown, longestGap, ...filled } = fillGaps(values, seasonLengths[0]);
  const missing = unknown - spikes;
  if (missing > 0) {
    const severity = missing > values.length / 5 ? 'warning' : 'info';
    notices.push({
      severity,
      text: `${missing} of ${values.length} observations are missing and were filled in; the longest gap has ${longestGap}.`,
    });
  }
  return { training: { ...filled, seasonLengths }, trailing, bounds, notices };
}

/** Makes lone spikes missing, so that they are neither learnt nor repeated; returns how many observations that is. */
function takeOutSpikes(
  values: Float64Array,
  { step, seasonLengths = 'auto' }: PrepareOptions & { step: number }
): number {
  const asked = seasonLengths === 'auto' ? [] : seasonLengths;
  const spikes = oneOffSpikes(values, [...calendarSeasonLengths(step, values.length), ...asked]);
  for (const index of spikes) {
    values[index] = NaN;
  }
  return spikes.length;
}

function trim(all: Float64Array, notices: Notice[]): { values: Float64Array; trailing: number } {
  const observed = all.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0);
  if (observed < 3) {
    throw new ForecastError(
      'too-short',
      `The series has ${observed} usable ${observed === 1 ? 'point' : 'points'}; a forecast needs at least 3. Widen the time range.`
    );
  }
  let end = all.length;
  while (!Number.isFinite(all[end - 1])) {
    end--;
  }
  let start = Math.max(0, end - maxTraining);
  if (start > 0) {
    notices.push({ severity: 'info', text: `Only the latest ${maxTraining} of ${end} points were learnt from.` });
  }
  while (!Number.isFinite(all[start])) {
    start++;
  }
  return { values: all.subarray(start, end), trailing: all.length - end };
}

interface SeasonChoice {
  asked: readonly number[] | 'auto';
  step: number;
  notices: Notice[];
}

/** Detected seasons, or those asked for that the series holds twice. */
function chooseSeasons(values: Float64Array, { asked, step, notices }: SeasonChoice): number[] {
  if (asked === 'auto') {
    const filled = fillGaps(values, calendarSeasonLengths(step, values.length)[0]).values;
    return detectSeasonLengths(filled, step);
  }
  const ascending = [...new Set(asked)].sort((a, b) => a - b);
  const dropped = ascending.filter((length) => 2 * length > values.length);
  for (const length of dropped) {
    notices.push({
      severity: 'warning',
      text: `Season length ${length} needs at least ${2 * length} points; the range has ${values.length}. The season was dropped: widen the time range to use it.`,
    });
  }
  return ascending.filter((length) => !dropped.includes(length));
}
