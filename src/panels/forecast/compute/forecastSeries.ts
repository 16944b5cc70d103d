import { errorMessage } from '../../../engine';
import { readNotices, type Frame } from '../../../frames';
import { run, type RunDeps } from '../../../queries';
import type { DrawnSeries } from '../view/drawn';
import { readFrames, type PlainSeries } from '../view/readFrames';
import { buildQuery, buildRequest, createReadHistory, type QueryOptions } from './panelQuery';
import { toDataFrame } from './toDataFrame';

type Deps = Omit<RunDeps, 'readHistory'>;

/**
 * A series of any data source as it is drawn: forecast and searched for anomalies as the Foresight data source would,
 * or alone with the reason why not.
 */
export async function forecastSeries(plain: PlainSeries, options: QueryOptions, deps: Deps): Promise<DrawnSeries> {
  try {
    const frames = await computeFrames(plain, options, deps);
    const { name, field } = plain;
    const drawn = readFrames(frames.map(toDataFrame), options).drawn.at(0);
    return drawn ? { ...drawn, name, field } : drawPlain(plain, options, frames.flatMap(readNotices));
  } catch (error) {
    if (deps.signal.aborted) {
      throw error;
    }
    return drawPlain(plain, options, [errorMessage(error)]);
  }
}

/** The frames of the answer. @throws ForecastError where the series or the options are such that there is none. */
export function computeFrames(plain: PlainSeries, options: QueryOptions, deps: Deps): Promise<Frame[]> {
  return run(buildQuery(plain, options), buildRequest(plain), { ...deps, readHistory: createReadHistory(plain) });
}

/** The series alone. */
export function drawPlain(
  { name, field, times, values }: PlainSeries,
  { coverage }: Pick<QueryOptions, 'coverage'>,
  notices: string[] = []
): DrawnSeries {
  return { name, field, times, value: values, lines: [], events: [], coverage, notices };
}
