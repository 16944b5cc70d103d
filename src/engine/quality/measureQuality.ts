import { detectAnomalies } from '../anomaly';
import { defaultCoverage } from '../forecast/forecastOptions';
import { checkSeries } from '../series/checks';
import { week } from '../series/units';
import type { Series, TimeRange, Trust } from '../types';
import { driftLimit, testCoverage } from './coverageDrift';
import { findChange } from './findChange';
import type { CoverageBand, LearnsOfMore, ModelQuality, QualityOptions, QualityWindow } from './quality';
import { makeForecasts } from './makeForecasts';
import { sumScores } from './sumScores';

/** At least so many forecasts are made again: longer horizons are scored in their beginning. */
const wantedWindows = 28;
/** A part of what is recent makes a point of the rolling scores. */
const minRecentShare = 1 / 2;

/** The band around a nominal coverage: from twice the share outside to two fifths of it, 0.90 to 0.98 around 0.95. */
export function chooseCoverageBand(coverage: number): CoverageBand {
  return { min: Math.max(0, 1 - 2 * (1 - coverage)), max: 1 - 0.4 * (1 - coverage) };
}

/**
 * How good forecasts of `series` have been since `options.from`, by making them again as they would have been made then, with
 * the false alarms that its detector would have given.
 * @throws ForecastError as forecast does, and where the series is too short.
 */
export function measureQuality(series: Series, options: QualityOptions, more: LearnsOfMore = {}): ModelQuality {
  checkSeries(series);
  const end = series.start + (series.values.length - 1) * series.step;
  const horizon = Math.max(
    1,
    Math.min(options.horizon, Math.floor((end - options.from) / series.step / wantedWindows))
  );
  const windows = addAlarms(makeForecasts(series, { ...options, horizon }, more), series, options);
  const last = windows[windows.length - 1];
  const isRecent = ({ end: at }: QualityWindow) => at > last.end - options.recent;
  const earlier = windows.filter((window) => !isRecent(window));
  const evidence = testCoverage(
    windows.map(({ coverage }) => 1 - coverage),
    chooseCoverageBand(options.coverage ?? defaultCoverage)
  );
  const drift = windows.reduce((most, window, w) => (isRecent(window) ? Math.max(most, evidence[w]) : most), 0);
  const crossing = windows.find((_, w) => evidence[w] >= driftLimit);
  const driftedAt = drift >= driftLimit ? crossing?.end : undefined;
  return {
    windows,
    rolling: rollScores(windows, options.recent),
    now: sumScores(windows.filter(isRecent)),
    before: sumScores(earlier),
    trust: last.trust,
    trustBefore: earlier.at(-1)?.trust ?? ('unknown' satisfies Trust),
    drift,
    driftedAt,
    changed: findChange(series, windows, { driftedAt, options }),
    fittedAt: last.fittedAt,
    horizon,
  };
}

function addAlarms(
  windows: ReturnType<typeof makeForecasts>,
  series: Series,
  { horizon: _, training: __, timeZone: ___, events: ____, ...options }: QualityOptions
): QualityWindow[] {
  const { events } = detectAnomalies(series, { ...options, from: windows[0].cutoff + series.step });
  const known = [...(options.masked ?? []), ...(options.planned ?? [])];
  const alarms = events.filter((event) => !known.some((range) => overlaps(range, event)));
  return windows.map((window) => {
    const count = alarms.filter(({ start }) => start > window.cutoff && start <= window.end).length;
    return { ...window, alarms: count, falseAlarmsPerWeek: (count * week) / (window.end - window.cutoff) };
  });
}

function overlaps({ from, to }: TimeRange, { start, end }: { start: number; end: number }): boolean {
  return start < to && end >= from;
}

function rollScores(windows: readonly QualityWindow[], recent: number) {
  const first = windows[0].cutoff;
  return windows
    .filter(({ end }) => end - first >= minRecentShare * recent)
    .map(({ end }) => ({
      time: end,
      ...sumScores(windows.filter((window) => window.end > end - recent && window.end <= end)),
    }));
}
