import { getWarmStart, type EngineTask, type Executor, type Outcome } from '../../../queries';

/** The part of the series under way, and the one that an evaluation running beside it may still need. */
const maxFits = 2;

/**
 * An executor for evaluations one after the other: a fit on the settled part of the series serves until that part grows,
 * just as in live evaluations. Meant for the same series all along.
 */
export function memoizeFits(executor: Executor): Executor {
  const fits = new Map<string, Promise<Array<Outcome<unknown>>>>();

  function fitOnce(task: EngineTask, signal: AbortSignal) {
    const key = fitKey(task);
    const known = fits.get(key) ?? executor.run(task, signal);
    fits.set(key, known);
    [...fits.keys()].slice(0, -maxFits).forEach((old) => fits.delete(old));
    return known;
  }

  return {
    async run(task, signal) {
      const fit = getWarmStart(task);
      return executor.run(fit ? { ...task, fitted: await fitOnce(fit, signal) } : task, signal);
    },
  };
}

/** The last value tells series apart that come and go between evaluations. */
function fitKey({ type, options, series }: EngineTask): string {
  const parts = series.map(({ start, values }) => `${start}/${values.length}/${values[values.length - 1]}`);
  return `${type} ${JSON.stringify(options)} ${parts.join()}`;
}
