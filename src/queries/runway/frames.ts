import { hour, lastRecentValue, type Runway } from '../../engine';
import { numberFrames, seriesTable, type Frame, type Provenance, type TableColumn } from '../../frames';
import { getValue, type Outcome } from '../engineTask';
import { describeFit, describeRun, findSharedUnit } from '../layout/provenance';
import type { Evidence } from '../evidence/evidence';
import type { AnsweredSeries, LayoutContext } from '../queryType';
import type { RunwayQuery } from './fields';
import type { RunwayForecast } from './task';

/** What the frames of a runway are made of. */
export type RunwayResults = { runway?: Outcome<RunwayForecast> };

type Answered = AnsweredSeries<RunwayResults>;
type RunwayContext = LayoutContext<RunwayQuery>;

/** One series on its way to the limit; times are ms, undefined where the limit is not reached in the horizon. */
interface Way extends Pick<Runway, 'expected' | 'probability'> {
  one: Answered;
  /** The present value; NaN where none is recent. */
  last: number;
  /** When it is reached with a probability of one in ten, and of nine in ten. */
  earliest?: number;
  latest?: number;
}

/** Hours until the limit is reached and the probability of it: a table, or one number per series. */
export function frames(context: RunwayContext, answered: Answered[]): Frame[] {
  const ways = answered.flatMap((one) => describeDirection(context, one) ?? []);
  if (ways.length === 0) {
    return [];
  }
  const hours = hoursSince(context.plan.cutoff);
  switch (context.output) {
    case 'runwayHours':
      return numberFrames(
        ways,
        { name: 'runway', config: { unit: 'h', decimals: 1 }, value: ({ expected }) => hours(expected) },
        (one) => describeSeries(context, one)
      );
    case 'probability':
      return numberFrames(
        ways,
        {
          name: 'probability',
          config: { unit: 'percentunit', min: 0, max: 1 },
          value: ({ probability }) => probability,
        },
        (one) => describeSeries(context, one)
      );
    default:
      return [
        seriesTable(soonestFirst(ways), createColumns(context, findSharedUnit(answered), hours), describeRun(context)),
      ];
  }
}

/** The present value, and how far and how probable the limit is. */
export function measure(context: RunwayContext, one: Answered): Evidence {
  const way = describeDirection(context, one);
  const hours = hoursSince(context.plan.cutoff);
  return way ? { observed: way.last, hours: hours(way.expected), probability: way.probability } : {};
}

function describeSeries(context: RunwayContext, { results }: Answered): Provenance {
  const forecast = getValue(results.runway);
  return { ...describeRun(context), ...(forecast && describeFit(forecast)) };
}

type Hours = (time: number | undefined) => number | undefined;

function hoursSince(cutoff: number): Hours {
  return (time) => (time === undefined ? undefined : (time - cutoff) / hour);
}

function describeDirection({ query, plan }: RunwayContext, one: Answered): Way | undefined {
  const found = getValue(one.results.runway)?.runway;
  if (!found || query.limit === null) {
    return undefined;
  }
  const last = lastRecentValue(one.history.series.values);
  const isAcross = query.crossing === 'above' ? last >= query.limit : last <= query.limit;
  if (isAcross) {
    return { one, last, expected: plan.cutoff, earliest: plan.cutoff, latest: plan.cutoff, probability: 1 };
  }
  const findTime = (probability: number) => found.crossing.find((one) => one.probability === probability)?.time;
  const { expected, probability } = found;
  return { one, last, expected, earliest: findTime(0.1), latest: findTime(0.9), probability };
}

function soonestFirst(ways: Way[]): Way[] {
  const order = ({ expected, earliest }: Way) => expected ?? earliest ?? Infinity;
  return [...ways].sort((a, b) => order(a) - order(b) || b.probability - a.probability);
}

function createColumns({ query }: RunwayContext, unit: string | undefined, hours: Hours): Array<TableColumn<Way>> {
  const inHours = { type: 'number', unit: 'h', decimals: 1 } as const;
  return [
    { name: 'Now', type: 'number', unit, value: ({ last }) => last },
    { name: 'Limit', type: 'number', unit, value: () => query.limit ?? NaN },
    { name: 'Reached in', ...inHours, value: ({ expected }) => hours(expected) },
    { name: 'Earliest (10 %)', ...inHours, value: ({ earliest }) => hours(earliest) },
    { name: 'Latest (90 %)', ...inHours, value: ({ latest }) => hours(latest) },
    { name: 'Reached at', type: 'number', unit: 'dateTimeAsIso', value: ({ expected }) => expected },
    { name: 'Probability', type: 'number', unit: 'percentunit', value: ({ probability }) => probability },
    { name: 'Trust', type: 'string', value: ({ one }) => getValue(one.results.runway)?.trust ?? 'unknown' },
  ];
}
