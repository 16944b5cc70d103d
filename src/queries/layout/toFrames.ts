import { withNotices, type Frame, type FrameNotice as Notice } from '../../frames';
import { anomalyFrames } from '../anomalies/frames';
import { backtestFrames } from '../backtest/frames';
import { changepointFrames } from '../changepoints/frames';
import type { Answered, FrameContext, Layout } from './context';
import { forecastFrames } from '../forecast/frames';
import { noticesOf } from './notices';
import { outlierFrames } from '../outliers/frames';
import { runwayFrames } from '../runway/frames';
import type { Modelled } from '../model';
import type { QueryType } from '../queryTypes';
import type { HistorySeries } from '../series';

const layouts: Record<QueryType, Layout> = {
  forecast: forecastFrames,
  anomalies: anomalyFrames,
  outliers: outlierFrames,
  changepoints: changepointFrames,
  runway: runwayFrames,
  backtest: backtestFrames,
};

/**
 * The answer as its query type lays it out, with the run's notices and the series' own on the first frame. Where nothing
 * can be said of any series: one frame without fields, which alerting reads as NoData.
 */
export function toFrames(
  context: FrameContext & { refId: string; notices: Notice[] },
  history: HistorySeries[],
  modelled: Modelled[]
): Frame[] {
  const names = uniqueNames(history.map(({ name }) => name));
  const answered = history.map((one, i): Answered => ({
    name: names[i],
    index: i,
    labels: one.labels,
    unit: one.unit,
    history: one,
    modelled: modelled[i],
  }));
  const frames = layouts[context.query.queryType](context, answered);
  const notices = [...context.notices, ...noticesOf(answered, context.plan)];
  return withNotices(frames.length > 0 ? frames : [noData], notices).map((frame) => ({
    ...frame,
    refId: context.refId,
  }));
}

const noData: Frame = { name: '', fields: [], meta: { type: 'timeseries-multi', typeVersion: [0, 1] } };

/** The names with a count behind repeated ones: bands find their other edge by name. */
function uniqueNames(names: string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
