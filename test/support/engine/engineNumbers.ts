import {
  backtest,
  detectAnomalies,
  detectChangepoints,
  detectOutliers,
  estimateRunway,
  forecast,
  hour,
  type Series,
} from '../../../src/engine';
import { disturbance, shop } from './shop';

/** Five digits: what differs beyond them differs by the machine. */
function rounded(values: Iterable<number>): Array<number | string> {
  return Array.from(values, (value) => (Number.isFinite(value) ? Number(value.toPrecision(5)) : String(value)));
}

/** A disk that fills by a line with a disturbance. */
function disk(): Series {
  const random = disturbance(3);
  return { start: 0, step: hour, values: Float64Array.from({ length: 500 }, (_, i) => 40 + i / 20 + 2 * random()) };
}

/** A rate that steps up, with a spike and a gap. */
function stepped(): Series {
  const { values, ...grid } = shop(504, 40);
  return {
    ...grid,
    values: values.map((value, i) => {
      if (i >= 300 && i < 306) {
        return NaN;
      }
      return i === 200 ? value * 6 : value + (i >= 400 ? 150 : 0);
    }),
  };
}

/** What the engine says of fixed series: as long as its version is the same, so are these numbers. */
export function measureEngine(): Record<string, Array<number | string>> {
  const peers = [1, 2, 3, 4].map((seed) => {
    const random = disturbance(seed);
    const values = Float64Array.from({ length: 200 }, (_, i) => 10 + random() + (seed === 4 && i > 150 ? 8 : 0));
    return { start: 0, step: hour, values };
  });
  const anomalies = detectAnomalies(stepped());
  const ahead = (series: Series) => forecast(series, { horizon: 24, coverages: [0.8, 0.95] }).forecast;
  const columns = (series: Series) => {
    const { point, intervals } = ahead(series);
    return rounded([point, ...intervals.flatMap(({ lower, upper }) => [lower, upper])].flatMap((one) => [...one]));
  };
  const runway = estimateRunway(forecast(disk(), { horizon: 600 }).forecast, { limit: 80, direction: 'above' });
  const tested = backtest(stepped(), { horizon: 12, windows: 4 });
  return {
    forecastOfSeasons: columns(shop()),
    forecastAfterStep: columns(stepped()),
    forecastOfTrend: columns(disk()),
    backtest: rounded([tested.overall.mase, tested.overall.smape, tested.overall.msis, tested.overall.coverage]),
    runway: rounded([(runway.expected ?? NaN) / hour, runway.probability]),
    anomalyFlags: rounded([...anomalies.flag.keys()].filter((row) => anomalies.flag[row] === 1)),
    anomalyBand: rounded([...anomalies.lower.slice(-12), ...anomalies.upper.slice(-12)]),
    changepoints: rounded(
      detectChangepoints(stepped()).changepoints.flatMap(({ index, before, after }) => [index, before, after])
    ),
    outliers: rounded(detectOutliers(peers).series.flatMap(({ flag }) => flag.reduce((sum, one) => sum + one, 0))),
  };
}
