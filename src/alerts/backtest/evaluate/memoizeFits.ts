import { cutFitWindow, type Series } from '../../../engine';
import { learningJob, type Compute, type Job, type JobKind, type LearningJob, type Outcome } from '../../../queries';

/** What is kept: the block under way, and the one that an evaluation running beside it may still need. */
const kept = 2;

/**
 * A `Compute` for evaluations one after the other: what was learnt of the settled part of the series serves until that
 * part grows, just as in live evaluations. Meant for the same series all along.
 */
export function memoizeFits(compute: Compute): Compute {
  const learnt = new Map<string, Promise<Array<Outcome<unknown>>>>();

  function learn(learning: LearningJob, parts: Series[], signal: AbortSignal) {
    // The last value tells series apart that come and go between evaluations.
    const places = parts.map(({ start, values }) => `${start}/${values.length}/${values[values.length - 1]}`).join();
    const key = `${JSON.stringify(learning)} ${places}`;
    const known = learnt.get(key) ?? compute.run({ ...learning, series: parts } as Job, signal);
    learnt.set(key, known);
    [...learnt.keys()].slice(0, -kept).forEach((old) => learnt.delete(old));
    return known;
  }

  return {
    async run<Kind extends JobKind>(job: Job<Kind>, signal: AbortSignal) {
      const learning = learningJob(job);
      const parts = job.series.map(cutFitWindow);
      const worthwhile = parts.some((part, i) => part.values.length < job.series[i].values.length);
      return compute.run(
        learning && worthwhile ? { ...job, learnt: await learn(learning, parts, signal) } : job,
        signal
      );
    },
  };
}
