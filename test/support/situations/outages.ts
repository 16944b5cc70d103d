import { hour, minute } from '../../../src/engine';
import { timesBetween, type ScrapedSeries } from './createPrometheus';
import { createRandom } from './random';

/** A time in which failures are at 30 %; ms. */
export interface Outage {
  from: number;
  to: number;
}

/** Failures ramp up and down over the two minutes of their rate. */
const ramp = 2 * minute;

/**
 * The share of failed requests among the few that there are, once a minute for two days: one or two in two minutes, and in
 * two outages, of 50 and of 10 minutes, 30 % of them. The second ends shortly before `end`.
 */
export function createOutages(seed: number, end: number): { series: ScrapedSeries; outages: Outage[] } {
  const random = createRandom(seed);
  const outages = [
    { from: end - 43 * hour, to: end - 43 * hour + 50 * minute },
    { from: end - 40 * minute, to: end - 30 * minute },
  ];
  const depth = (time: number) =>
    Math.max(
      0,
      ...outages
        .map(({ from, to }) => Math.min(1, (time - from) / ramp, 1 + (to - time) / ramp))
        .filter(Number.isFinite)
    );
  const times = timesBetween(end - 49 * hour, end, minute);
  const values = new Map(
    times.map((time) => {
      const usual = random.count(0.5) / 370;
      return [time, depth(time) * (0.3 + 0.0015 * random.normal()) + (1 - depth(time)) * usual];
    })
  );
  const value = (time: number) => values.get(time) ?? NaN;
  return { series: { labels: { service: 'pay' }, times, value }, outages };
}
