import { labelText } from '../../../dev/demo/history';
import type { SeriesLabels } from './inventSeries';

export interface SampleTimes {
  /** s. */
  from: number;
  to: number;
  step: number;
}

/** OpenMetrics text of made-up series, a piece per series: counters grow, gauges swing with the day. */
export function* writeSamples(series: Map<string, SeriesLabels[]>, { from, to, step }: SampleTimes): Generator<string> {
  let seed = 1;
  for (const [metric, all] of series) {
    for (const labels of all) {
      const valueAt = createValues(metric, labels, seed++);
      const shown = labelText(Object.fromEntries(labels));
      let text = '';
      for (let at = from; at <= to; at += step) {
        text += `${metric}${shown} ${valueAt(at - from)} ${at}\n`;
      }
      yield text;
    }
  }
  yield '# EOF\n';
}

const counter = /_(?:total|count|sum|bucket)$/;
const secondsPerDay = 86_400;

function createValues(metric: string, labels: SeriesLabels, seed: number): (elapsed: number) => number {
  const level = 1 + (seed % 7);
  const phase = (seed * 3_571) % secondsPerDay;
  const swing = (elapsed: number) => Math.sin((2 * Math.PI * (elapsed + phase)) / secondsPerDay);
  const noise = (elapsed: number) => ((elapsed * 7_919 + seed * 104_729) % 1_000) / 10_000;
  if (counter.test(metric)) {
    const share = Number(labels.get('le') ?? Infinity);
    const rate = level * (share === Infinity ? 1 : Math.min(1, 0.3 + share / 2));
    return (elapsed) => rate * (elapsed + (0.4 * secondsPerDay * (1 - swing(elapsed))) / 7 + 3 * noise(elapsed));
  }
  return (elapsed) => level * (1 + 0.3 * swing(elapsed) + noise(elapsed));
}
