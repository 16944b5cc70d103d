import type { Forecast } from '../../../engine';
import { provenanceMeta, roleConfig, type Frame, type FrameField, type FramePart } from '../../../frames';
import { analyseSeries, planQuery, type Plan } from '../../../queries';
import type { InsightContext, InsightDeps } from '../../fleet/context';
import { chooseHeadline } from '../../fleet/memberFigures';
import type { FleetMember } from '../../fleet/fleet';
import { watchQuery, type WatchedSeries } from '../../fleet/watch/analyseSignal';

interface Drawn {
  member: FleetMember;
  headline: WatchedSeries;
  forecast?: Forecast;
}

/** Rows of one sparkline; more would not be seen. */
const mostRows = 160;

/** The headline signal of each service over the range, and its forecast: a column per service. */
export async function trendFrames(
  members: FleetMember[],
  context: InsightContext,
  deps: InsightDeps
): Promise<Frame[]> {
  const drawn = members.flatMap((member): Drawn[] => {
    const headline = chooseHeadline(member);
    return headline ? [{ member, headline }] : [];
  });
  if (drawn.length === 0) {
    return [];
  }
  const query = watchQuery(context, { harm: 'both' }, 'forecast');
  const plan = limitHorizon(planQuery(query, context.request));
  const modelled = await analyseSeries(
    { query, plan, output: 'forecast' },
    drawn.map(({ headline }) => headline.history),
    deps
  );
  const withForecast = drawn.map((one, i) => {
    const { forecast } = modelled[i];
    return { ...one, forecast: forecast?.ok ? forecast.value.forecast : undefined };
  });
  return [past(withForecast, plan), future(withForecast, plan)];
}

/** No more of the future than half of the past that is shown. */
function limitHorizon(plan: Plan): Plan {
  const shown = Math.round((plan.cutoff - plan.from) / plan.step);
  return { ...plan, horizon: Math.max(1, Math.min(plan.horizon, Math.ceil(shown / 2))) };
}

function past(drawn: Drawn[], { from, cutoff, step }: Plan): Frame {
  const rows = Math.round((cutoff - from) / step) + 1;
  const every = Math.ceil(rows / mostRows);
  // Counted back from the present, so that the newest value is one of them.
  const times = buildTimes(Math.floor((rows - 1) / every) + 1, every * step, { to: cutoff });
  const columns = drawn.map((one) =>
    column(
      one,
      'value',
      times.map((time) => valueAt(one.headline.history.series, time))
    )
  );
  return part('trend', times, columns);
}

function future(drawn: Drawn[], { cutoff, step, horizon }: Plan): Frame {
  const every = Math.ceil(horizon / mostRows);
  const count = Math.floor(horizon / every);
  const times = buildTimes(count, every * step, { to: cutoff + count * every * step });
  const columns = drawn.flatMap((one) => {
    const { forecast } = one;
    return forecast
      ? [
          column(
            one,
            'forecast',
            times.map((time) => valueAt({ ...forecast, values: forecast.point }, time))
          ),
        ]
      : [];
  });
  return part('ahead', times, columns);
}

function buildTimes(count: number, step: number, { to }: { to: number }): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => to - (count - 1 - row) * step);
}

function valueAt({ start, step, values }: { start: number; step: number; values: Float64Array }, time: number): number {
  return values[Math.round((time - start) / step)] ?? NaN;
}

function column({ member, headline }: Drawn, role: 'value' | 'forecast', values: Float64Array): FrameField {
  const { kind, unit } = headline.state;
  return {
    name: member.name,
    type: 'number',
    values,
    labels: { service: member.name, signal: kind },
    config: roleConfig(role, { unit, displayNameFromDS: member.name }),
  };
}

function part(name: FramePart, times: Float64Array, columns: FrameField[]): Frame {
  const time: FrameField = { name: 'time', type: 'time', values: times, config: roleConfig('time') };
  return { name, fields: [time, ...columns], meta: provenanceMeta({ kind: 'services', part: name }) };
}
