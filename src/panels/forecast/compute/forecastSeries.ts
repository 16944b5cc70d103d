import { errorMessage } from '../../../engine';
import { readNotices, type Frame } from '../../../frames';
import { run, type RunDeps } from '../../../queries';
import { findMessage } from '../../../texts';
import { renderText } from '../../../ui/health';
import type { ChartSeries } from '../view/chartSeries';
import { readFrames, toChartSeries, type PlainSeries } from '../view/readFrames';
import { buildQuery, buildRequest, createReadHistory, type PanelTimes, type QueryOptions } from './panelQuery';
import { toDataFrame } from './toDataFrame';
import { createWorkerExecutor, startWorker } from './workerExecutor';

type Deps = Omit<RunDeps, 'readHistory'> & { times: PanelTimes };

/**
 * A series of any data source as it is drawn: forecast and searched for anomalies as the Foresight data source would,
 * or alone with the reason why not.
 */
export async function forecastSeries(plain: PlainSeries, options: QueryOptions, deps: Deps): Promise<ChartSeries> {
  try {
    const frames = await computeFrames(plain, options, deps);
    const { name, field } = plain;
    const read = { ...options, now: deps.times.now, targets: [] };
    const drawn = readFrames(frames.map(toDataFrame), read).ready.at(0);
    return drawn ? { ...drawn, name, field } : toChartSeries(plain, options, frames.flatMap(readNotices));
  } catch (error) {
    if (deps.signal.aborted) {
      throw error;
    }
    const message = findMessage(error);
    return toChartSeries(plain, options, [message ? renderText(message) : errorMessage(error)]);
  }
}

/** The frames of the answer. @throws ForecastError where the series or the options are such that there is none. */
export function computeFrames(plain: PlainSeries, options: QueryOptions, { times, ...deps }: Deps): Promise<Frame[]> {
  return run(buildQuery(plain, options), buildRequest(plain, times), {
    ...deps,
    readHistory: createReadHistory(plain),
  });
}

/** Forecasts one series after the other, in a thread where the browser gives one; ends with the signal. */
export async function forecastAll(
  { plain, options, times }: { plain: PlainSeries[]; options: QueryOptions; times: PanelTimes },
  signal: AbortSignal,
  onSeries: (series: ChartSeries) => void
): Promise<void> {
  const executor = createWorkerExecutor(startWorker, signal);
  for (const one of plain) {
    onSeries(await forecastSeries(one, options, { executor, signal, times }));
  }
}
