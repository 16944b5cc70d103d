import type { Notice } from '../engine';
import type { Frame } from '../frames';
import { anomalyFrames } from './frames/anomalyFrames';
import { backtestFrames } from './frames/backtestFrames';
import { changepointFrames } from './frames/changepointFrames';
import type { Answered, FrameContext, Layout } from './frames/context';
import { forecastFrames } from './frames/forecastFrames';
import { noticesOf } from './frames/notices';
import { outlierFrames } from './frames/outlierFrames';
import { runwayFrames } from './frames/runwayFrames';
import type { Modelled } from './model';
import type { QueryType } from './queryTypes';
import type { HistorySeries } from './series';

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
    history: one,
    modelled: modelled[i],
  }));
  const frames = layouts[context.query.queryType](context, answered);
  const notices = [...context.notices, ...noticesOf(answered, context.plan)];
  return (frames.length > 0 ? frames : [noData]).map((frame, i) => ({
    ...frame,
    refId: context.refId,
    meta: { ...frame.meta, notices: i === 0 && notices.length > 0 ? notices : undefined },
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
