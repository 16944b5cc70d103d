import { day, forecast, hour, type CalendarEvent, type Series } from '../../src/engine';
import { listHolidays } from '../../src/backend';
import type { BenchSet } from '../generalise/sets/benchSet';
import type { Comparison } from './comparison';
import { coarsen, scoreForecast, sliceBefore } from './score';

/** Training windows of hourly and of daily values, days. */
const windows = { hourly: [28, 180], daily: [365, 730] };
/** Fewest observations before a holiday that is forecast. */
const minPast = 100;

/** The days of holiday of the last two thirds of each series, forecast from the midnight before, with and without holidays. */
export async function compareHolidays({ name, subjects }: BenchSet, region: string): Promise<Comparison[]> {
  const all: Comparison[] = [];
  for (const { series: given } of subjects) {
    const series = given.step < hour ? coarsen(given, Math.round(hour / given.step)) : given;
    const end = series.start + series.values.length * series.step;
    const { events } = await listHolidays([region], { from: series.start, to: end });
    const event = events[0] && alignToDays(events[0], series);
    all.push(...(event ? compareSeries(series, event) : []).map((one) => ({ ...one, set: name })));
  }
  return all;
}

/** Days of a daily series are those of its own clock: the row that holds a holiday's noon is its day. */
function alignToDays(event: CalendarEvent, { step }: Series): CalendarEvent {
  return step < day
    ? event
    : {
        ...event,
        ranges: event.ranges.map(({ from, to }) => {
          const first = Math.floor((from + to) / 2 / day) * day;
          return { from: first, to: first + day };
        }),
      };
}

function compareSeries(series: Series, event: CalendarEvent): Array<Omit<Comparison, 'set'>> {
  const { start, step, values } = series;
  const horizon = Math.round(day / step);
  return (step < day ? windows.hourly : windows.daily).flatMap((days) =>
    event.ranges.flatMap(({ from }) => {
      const origin = Math.floor((from - start) / step);
      const past = sliceBefore(series, origin, Math.round((days * day) / step));
      const known = past.values.filter(Number.isFinite).length;
      if (origin < values.length / 3 || origin + horizon > values.length || known < minPast) {
        return [];
      }
      const actual = values.slice(origin, origin + horizon);
      const added = forecast(past, { horizon, events: [event] });
      const own = scoreForecast(forecast(past, { horizon }), actual);
      const other = scoreForecast(added, actual);
      const kind = `holidays, ${days} d`;
      const taken = added.events.length > 0;
      return Number.isFinite(own.error) ? [{ kind, taken, with: other.error, without: own.error }] : [];
    })
  );
}
