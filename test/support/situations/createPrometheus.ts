import { minute } from '../../../src/engine';
import { wholeAnswer, type RawSeries, type Source } from '../../../src/queries';

/** One series as it was scraped: times in ms, ascending. */
export interface ScrapedSeries {
  labels: Record<string, string>;
  times: number[];
  value: (time: number) => number;
}

/** Prometheus repeats the last sample for so long. */
const lookback = 5 * minute;

/** A source that answers as Prometheus does: at each step the last sample, where it is not older than five minutes. */
export function createPrometheus(series: ScrapedSeries[]): Source {
  return {
    uid: 'prometheus',
    maxPointsPerRequest: 11_000,
    identify: ({ query }) => query,
    query: async ({ from, to, step }) => wholeAnswer(series.flatMap((one) => evaluate(one, { from, to, step }))),
    check: async () => ({ ok: true, message: '' }),
  };
}

function evaluate(
  { labels, times, value }: ScrapedSeries,
  { from, to, step }: { from: number; to: number; step: number }
): RawSeries[] {
  const answered: Array<[number, number]> = [];
  let at = -1;
  for (let time = from; time <= to; time += step) {
    while (at + 1 < times.length && times[at + 1] <= time) {
      at++;
    }
    if (at >= 0 && time - times[at] < lookback) {
      answered.push([time, value(times[at])]);
    }
  }
  return answered.length === 0
    ? []
    : [
        {
          name: JSON.stringify(labels),
          labels,
          times: Float64Array.from(answered, ([time]) => time),
          values: Float64Array.from(answered, ([, number]) => number),
        },
      ];
}

/** Times from `from` to `to`, both included, so far apart; ms. */
export function timesBetween(from: number, to: number, every: number): number[] {
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, i) => from + i * every);
}
