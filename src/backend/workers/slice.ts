import { groupsOf, type Job, type JobResult } from '../../queries';

/** A part of a job that a worker does in one go. */
export interface Slice {
  job: Job;
  /** The signal of the whole job. */
  signal: AbortSignal;
  done: Promise<JobResult>;
  resolve(result: JobResult): void;
  reject(reason: unknown): void;
}

/** Groups per slice: few, so that cancelling is quick and long jobs leave room for short ones. */
const groupsPerSlice = 4;

export function slicesOf(job: Job, signal: AbortSignal): Slice[] {
  const groups = groupsOf(job);
  return Array.from({ length: Math.ceil(groups.length / groupsPerSlice) }, (_, i) => {
    const [from, to] = [i * groupsPerSlice, (i + 1) * groupsPerSlice];
    const series = groups.slice(from, to).flat();
    return createSlice({ ...job, series, learnt: job.learnt?.slice(from, to) }, signal);
  });
}

function createSlice(job: Job, signal: AbortSignal): Slice {
  let settle: Pick<Slice, 'resolve' | 'reject'> | undefined;
  const done = new Promise<JobResult>((resolve, reject) => (settle = { resolve, reject }));
  return {
    job,
    signal,
    done,
    resolve: (result) => settle?.resolve(result),
    reject: (reason) => settle?.reject(reason),
  };
}
