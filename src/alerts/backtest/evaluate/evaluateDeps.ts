import type { Calendar, RunDeps, SourceAnswer, SourceRequest } from '../../../queries';

/** What a source answered, all that it has. */
export type ReadAnswer = Pick<SourceAnswer, 'series' | 'notices'>;

/**
 * Reads what a source answers, sample by sample: nothing is put on another grid, filled in or left out. The request may
 * be longer than what the source answers at once.
 */
export type ReadSamples = (request: SourceRequest, source: { uid: string }) => Promise<ReadAnswer>;

/** What evaluations need from their surroundings: as a run, but `executor` need not remember anything. */
export interface EvaluateDeps extends RunDeps {
  /** Left out where the history of sources will do, on its grid and with finite values alone. */
  readSamples?: ReadSamples;
  calendar?: Calendar;
  /** Lets others have the thread; waited for now and then where many evaluations are made. Default: nobody else wants it. */
  pause?: () => Promise<void>;
}

/** How a step reads the samples of its source. */
export function chooseReader({
  readSamples,
  readHistory,
}: Pick<EvaluateDeps, 'readSamples' | 'readHistory'>): ReadSamples {
  return (
    readSamples ??
    (async (request, source) => {
      const history = await readHistory(request, source);
      const series = history.series.map(({ name, labels, series: { start, step, values } }) => {
        const rows = Float64Array.from(values, (_, row) => row).filter((row) => Number.isFinite(values[row]));
        return { name, labels, times: rows.map((row) => start + row * step), values: rows.map((row) => values[row]) };
      });
      return { series, notices: [] };
    })
  );
}
