import { fitJob, type Compute, type Job, type JobKind, type Outcome } from '../../../queries';

/** The part of the series under way, and the one that an evaluation running beside it may still need. */
const maxFits = 2;

/**
 * A `Compute` for evaluations one after the other: a fit on the settled part of the series serves until that part grows,
 * just as in live evaluations. Meant for the same series all along.
 */
export function memoizeFits(compute: Compute): Compute {
  const fits = new Map<string, Promise<Array<Outcome<unknown>>>>();

  function fitOnce(job: Job, signal: AbortSignal) {
    const key = fitKey(job);
    const known = fits.get(key) ?? compute.run(job, signal);
    fits.set(key, known);
    [...fits.keys()].slice(0, -maxFits).forEach((old) => fits.delete(old));
    return known;
  }

  return {
    async run<Kind extends JobKind>(job: Job<Kind>, signal: AbortSignal) {
      const fit = fitJob(job);
      return compute.run(fit ? { ...job, learnt: await fitOnce(fit, signal) } : job, signal);
    },
  };
}

/** The last value tells series apart that come and go between evaluations. */
function fitKey({ kind, options, series }: Job): string {
  const parts = series.map(({ start, values }) => `${start}/${values.length}/${values[values.length - 1]}`);
  return `${kind} ${JSON.stringify(options)} ${parts.join()}`;
}
