import type { Series } from '../../types';
import type { AnomalyEvent } from './anomalyEvent';
import { day } from '../../series/units';

/** A deploy this long before an event, or this many observations, may have to do with it. */
const window = { time: 3_600_000, observations: 5 };
/** Levels are compared over at least so many observations. */
const minComparedObservations = 12;

/** Adds to each event the deploy that came shortly before it, with the levels before and after at the same hours. */
export function addDeploys(events: AnomalyEvent[], series: Series, deploys: readonly number[]): AnomalyEvent[] {
  const maxLag = Math.max(window.time, window.observations * series.step);
  return events.map((event) => {
    const near = deploys.filter((time) => time <= event.start && event.start - time <= maxLag);
    return near.length === 0 ? event : { ...event, afterDeploy: compareLevels(event, series, Math.max(...near)) };
  });
}

/** The levels of a week before, a day before, or just before: the first that is known. */
function compareLevels({ start, end }: AnomalyEvent, series: Series, deploy: number) {
  const first = Math.round((start - series.start) / series.step);
  const count = Math.max(minComparedObservations, Math.round((end - start) / series.step) + 1);
  const befores = [7 * day, day].map((lag) => averageValues(series, first - Math.round(lag / series.step), count));
  const before = [...befores, averageValues(series, first - count, count)].find(Number.isFinite) ?? NaN;
  return { deploy, before, after: averageValues(series, first, count) };
}

function averageValues({ values }: Series, from: number, count: number): number {
  if (from < 0) {
    return NaN;
  }
  const known = values.subarray(from, from + count).filter(Number.isFinite);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
